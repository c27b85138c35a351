import { join } from 'node:path'
import { recurrence } from '../collect/inferred.ts'
import { createFrequent } from '../kit/frequent.ts'
import { fold, slugOf } from '../kit/slug.ts'
import type { Config } from '../model/config.ts'
import type { Hooks } from '../plugins/hooks.ts'
import { read } from '../read/read.ts'
import { walk } from '../read/walk.ts'
import { siteSettings, understand } from '../workers/understand.ts'

/** A tag that `tags.yaml` may list. */
export interface Suggestion {
  readonly label: string
  /** How many articles have it. */
  readonly count: number
  /** Other spellings of it: without accents, with the tone mark on another vowel, in other capitals. */
  readonly aliases: readonly string[]
  /** Spellings that differ by a letter or by accents: misspellings of the same name, or another name. */
  readonly near: readonly string[]
}

/** A person can use no more suggestions. */
const most = 1000
/** The `bucket` of `createFrequent`: names that recur less often than once in so many articles may be missed. */
const bucket = 5000

/**
 * Suggests tags for `tags.yaml`, the most frequent first: tags that were given, and names that recur in articles without tags. Those that the file
 * has already are left out. Memory does not grow with the archive. `hooks` are those of the site's plugins.
 */
export function suggestTags(
  config: Pick<Config, 'site' | 'tags' | 'furniture' | 'folders'>,
  hooks: Hooks | null,
): Suggestion[] {
  const frequent = createFrequent(bucket)
  for (const labels of labelsOf(config, hooks)) frequent.add(labels)
  const known = new Set(config.tags.flatMap(({ label, aliases }) => [label, ...aliases]).map(keyOf))
  const least = Math.max(2, recurrence(frequent.groups()))
  const labels = [...frequent.counts()]
    .filter(([label]) => !known.has(keyOf(label)))
    .sort(([one, count], [other, otherCount]) => otherCount - count || byCare(one, other))
  return groupsOf(labels)
    .filter(({ count }) => count >= least)
    .slice(0, most)
}

function* labelsOf(...[config, hooks]: Parameters<typeof suggestTags>): Generator<readonly string[]> {
  const { content } = config.folders
  const settings = siteSettings(config)
  for (const { path, format } of walk(content).files) {
    try {
      for (const { source } of read(join(content, path), { path, format })) {
        const article = source && understand(source, settings, hooks).article
        if (article && !article.draft) yield article.tags.length > 0 ? article.tags : article.phrases
      }
    } catch (error) {
      // A file that cannot be read is reported by the next build.
      if (!(error as NodeJS.ErrnoException).code) throw error
    }
  }
}

/** Orders spellings of equal frequency: first those with more accents, then those with fewer capitals: `Đắk Lắk`, `ĐẮK LẮK`, `Dak Lak`. */
function byCare(one: string, other: string): number {
  const marks = (text: string) => text.match(/[^\0-\x7f]/g)?.length ?? 0
  const capitals = (text: string) => text.match(/\p{Lu}/gu)?.length ?? 0
  return marks(other) - marks(one) || capitals(one) - capitals(other) || (one < other ? -1 : 1)
}

/** Groups labels that are spellings of one name under the most frequent of them; `labels` has the most frequent first. */
function groupsOf(labels: readonly (readonly [label: string, count: number])[]): Suggestion[] {
  const groups: { label: string; count: number; aliases: string[]; near: string[] }[] = []
  const byKey = new Map<string, (typeof groups)[number]>()
  const byPiece = new Map<string, (typeof groups)[number]>()
  for (const [label, count] of labels) {
    const slug = slugOf(label)
    const same = byKey.get(keyOf(label)) ?? byKey.get(slug)
    if (same !== undefined && isSpelling(same.label, label)) {
      same.count += count
      same.aliases.push(label)
      continue
    }
    const near =
      same ??
      (slug.length < shortest
        ? undefined
        : piecesOf(slug)
            .map((piece) => byPiece.get(piece))
            .find(Boolean))
    if (near !== undefined && count * rarer <= near.count) near.near.push(label)
    const group = { label, count, aliases: [], near: [] }
    groups.push(group)
    byKey.set(keyOf(label), group)
    if (!byKey.has(slug)) byKey.set(slug, group)
    if (slug.length >= shortest)
      for (const piece of piecesOf(slug)) if (!byPiece.has(piece)) byPiece.set(piece, group)
  }
  for (const { aliases } of groups) aliases.sort()
  return groups.sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1))
}

/** A misspelling is at least so many times rarer than the right spelling; otherwise it is another name: `Bình Thuận`, `Ninh Thuận`. */
const rarer = 5

/** Names shorter than this that differ by a letter are different names: `Hà Nam`, `Hà Nội`. */
const shortest = 8

/** A word, and the word without each of its letters in turn: two words that share such a piece differ by a letter or two. */
function piecesOf(slug: string): string[] {
  return [slug, ...Array.from(slug, (_, at) => slug.slice(0, at) + slug.slice(at + 1))]
}

/** Equal for labels that differ only in capitals, spaces, hyphens and the place of a tone mark. */
function keyOf(label: string): string {
  const plain = label
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\s'’.-]+/g, '')
  // `hòa` and `hoà`: the tone matters, but not which of the two vowels bears it.
  return plain.replace(/([ou])([\u0300\u0301\u0303\u0309\u0323])([aeyê]\u0302?)/g, '$1$3$2').normalize('NFC')
}

/** Whether two labels are spellings of one name: equal but for capitals, spaces and places of tone marks, or one of them without accents. */
function isSpelling(label: string, other: string): boolean {
  if (keyOf(label) === keyOf(other)) return true
  return fold(label) === other.toLowerCase() || fold(other) === label.toLowerCase()
}
