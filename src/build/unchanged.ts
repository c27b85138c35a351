import type { ArchiveData } from '../collect/archive.ts'
import { outlineOf } from '../collect/outline.ts'
import { Column, type ColumnTree } from '../kit/columns.ts'
import { digestOf } from '../kit/digest.ts'
import type { Archive } from '../model/archive.ts'
import { headlineLists } from '../render/render.ts'
import type { Press } from '../workers/press.ts'
import type { Results } from '../workers/results.ts'
import type { LastSite } from './last.ts'

/** What pages depend on, in two parts. */
export interface Grounds {
  /** Digests the theme, the settings, and all that pages know of an archive but what its articles say. */
  readonly common: string
  /** What each article says; as `Manifest.articles` has it. */
  readonly articles: Column<'u32'>
}

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
 * Keeps the pages that cannot differ from those of the last site, without a look at what each shows: after most edits all but a few.
 * Of the others their keys decide. Answers with how many are kept.
 */
export function keepUnchanged(
  { common, articles }: Grounds,
  { manifest, common: last }: LastSite,
  { plan }: Press,
  results: Results,
): number {
  const seen = manifest.intact?.array
  if (!seen || last !== common || manifest.articles.length !== articles.length) return 0
  const [before, after] = [manifest.articles.array, articles.array]
  const isKept = (page: number): boolean => {
    if (page >= plan.articles) return headlineLists.has(plan.page(page).kind)
    const word = page * 2
    return before[word] === after[word] && before[word + 1] === after[word + 1]
  }
  let kept = 0
  for (let page = 0; page < plan.size; page++) {
    if (seen[page] !== 1 || !isKept(page)) continue
    // The same pages stood in the same places.
    results.cameFrom(page, page)
    results.keepSame(page)
    kept++
  }
  return kept
}
