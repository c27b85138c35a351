import { decodedPath } from '../kit/paths.ts'
import type { NamedTakedown } from '../model/standing.ts'
import type { Cards } from './cards.ts'
import { idOf } from './id.ts'

/** The sources that may stay public, however much they are like what was taken down. */
export const staying = (takedowns: readonly NamedTakedown[]): ReadonlySet<string> =>
  new Set(takedowns.flatMap(({ stays }) => stays ?? []))

/** Whether a card's source is one of those. */
export const mayStay = (cards: Cards, card: number, stays: ReadonlySet<string>): boolean =>
  stays.has(cards.source(card).normalize('NFC'))

/** What a name in `takedowns.yaml` may mean. */
export interface Meaning {
  /** The name itself, without a slash before it; if it is an absolute address, also its path below the site's root. */
  readonly spellings: readonly string[]
  /** The page of an article here, if that is what it names: `2021/01/22/slug.html`. */
  readonly file: string | null
  /** The id at the end of that page's name, which it has if several articles wanted the same address. */
  readonly id: string | null
}

const articleFile = /^(?:\d{4}|undated)(?:\/\d\d){0,2}\/[^/.]+\.html$/
const listFile = /\/(?:index|page-\d+)\.html$/
const inSomeFolder = /(?:^|\/)((?:\d{4}|undated)(?:\/\d\d){0,2}\/[^/.]+)(\.html)?$/
const endingInId = /-([0-9a-z]{10})(?:-[0-9a-f]{8})?\.html$/

/** What a name in `takedowns.yaml` may mean, on a site with a base URL or none. */
export function meaningOf(article: string, baseUrl: string | null): Meaning {
  const spellings = spellingsOf(article, baseUrl)
  const file = spellings.find((name) => articleFile.test(name) && !listFile.test(name)) ?? null
  return { spellings, file, id: (file && endingInId.exec(file)?.[1]) ?? null }
}

function spellingsOf(article: string, baseUrl: string | null): string[] {
  const names: string[] = []
  let path = article
  if (/^https?:\/\//i.test(article) && URL.canParse(article)) {
    const { href, pathname } = new URL(article)
    const root = baseUrl === null ? '/' : new URL(baseUrl).pathname
    names.push(href)
    path = pathname.startsWith(root) ? pathname.slice(root.length) : pathname
  }
  names.push(pathOf(path))
  // The site may stand in a folder that the settings do not name, and its host may show addresses without their ending.
  const [, end, ending] = inSomeFolder.exec(pathOf(path).replace(/[?#].*$/s, '')) ?? []
  // A mere number would be the folder of a month or a day.
  return end === undefined || (!ending && /\/\d+$/.test(end)) ? names : [...names, `${end}.html`]
}

/** All names that somebody may know an article by. `address` is that of its page, or empty. */
export function namesOf(cards: Cards, card: number, address: string): string[] {
  const aliases = Array.from(cards.aliases.get(card), (label) => pathOf(cards.labels.get(label)))
  const former = cards.url.get(card)
  const names = [idOf(cards, card), cards.source(card).normalize('NFC'), address, ...aliases]
  return former === '' ? names : [...names, former]
}

/** A path, decoded and without slashes before it. */
function pathOf(path: string): string {
  return decodedPath(path.replace(/^\/+/, ''))
}
