import type { ArchiveData } from '../collect/archive.ts'
import { outlineOf } from '../collect/outline.ts'
import { Column, type ColumnTree } from '../kit/columns.ts'
import { digestOf } from '../kit/digest.ts'
import type { Archive } from '../model/archive.ts'
import { headlineLists } from '../render/render.ts'
import type { Press } from '../workers/press.ts'
import type { Results } from '../workers/results.ts'
import { isCompressed } from '../write/compressed.ts'
import type { Manifest } from '../write/manifest.ts'
import type { LastSite } from './last.ts'

/** What pages depend on, in two parts. */
export interface Grounds {
  /** Digests the theme, the settings, and all that pages show of an archive except what its articles say. */
  readonly common: string
  /** Digests what each article says, in the form of `Manifest.articles`. */
  readonly articles: Column<'u32'>
}

/** The grounds that the pages of an archive have now. */
export function groundsOf({ edition, renderer }: Press, archive: ArchiveData, cards: ColumnTree): Grounds {
  return {
    common: digestOf(`${renderer.ground} ${outlineOf(archive, cards)}`),
    articles: wordsOf(edition.archive),
  }
}

function wordsOf({ size, digestWord }: Archive): Column<'u32'> {
  const words = new Column('u32', undefined, size * 2)
  for (let row = 0; row < size; row++) {
    words.push(digestWord(row, 0))
    words.push(digestWord(row, 1))
  }
  return words
}

/**
 * Keeps the pages that cannot differ from those of the last site, and their compressed copies, without making their keys; after most edits these
 * are nearly all pages. The keys decide about the others. Returns how many were kept.
 */
export function keepUnchanged(
  { common, articles }: Grounds,
  { manifest, common: last }: LastSite,
  { plan, edition }: Press,
  results: Results,
): number {
  const seen = manifest.intact?.array
  if (!seen || last !== common || manifest.articles.length !== articles.length) return 0
  const encodings = edition.config.site.compress
  const copiesBefore = countCopies(manifest, encodings.length === 0 ? 0 : plan.size)
  const copied = copiesBefore.at(-1)!
  const [before, after] = [manifest.articles.array, articles.array]
  const isKept = (page: number): boolean => {
    if (page >= plan.articles) return headlineLists.has(plan.page(page).kind)
    const word = page * 2
    return before[word] === after[word] && before[word + 1] === after[word + 1]
  }
  const keep = (index: number, entry: number) => {
    results.cameFrom(index, entry)
    results.keepSame(index)
  }
  let kept = 0
  for (let page = 0; page < plan.size; page++) {
    if (seen[page] !== 1 || !isKept(page)) continue
    // The last manifest has the same pages in the same places, followed by the compressed copies that exist, encoding by encoding.
    const copies = copiesBefore[page] === copiesBefore[page + 1] ? [] : encodings
    const copyOf = (place: number) => plan.size + place * copied + copiesBefore[page]!
    if (!copies.every((_, place) => seen[copyOf(place)] === 1)) continue
    for (const place of copies.keys()) keep((place + 1) * plan.size + page, copyOf(place))
    keep(page, page)
    kept++
  }
  return kept
}

/** For each page of a manifest: how many pages before it have compressed copies; at the end, how many have any. */
function countCopies({ file, size }: Manifest, pages: number): Uint32Array {
  const before = new Uint32Array(pages + 1)
  for (let page = 0; page < pages; page++)
    before[page + 1] = before[page]! + (isCompressed(file.get(page), size.array[page]!) ? 1 : 0)
  return before
}
