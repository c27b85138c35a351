/**
 * Where things lie. The index is a hash table on disk: a word's hash determines its page, and pages of equal size lie one after another in packs (files),
 * so a reader knows where to look. What is too long for its page continues after the pages of its pack, in the spill.
 */
export interface Layout {
  /** How many packs of word lists there are: a power of two, at most 1,024 however large the archive is. */
  readonly packs: number
  readonly pagesInPack: number
}

export const pageSize = 4096
/** Bytes of the head of a page: the total length of its content, and where in the file it continues after the page. */
export const pageHead = 8
/** Lists of at most so many places are in the order of seats, longer ones in order of impact. */
export const shortList = 8
/** How a list on a page is written; see docs/search.md. */
export const listKind = { plain: 0, whole: 1, long: 2 } as const
/** Lists of more places may lie in packs of their own, the longest first. */
export const oftenFrom = 384
export const mostOften = 2048
/** At most how many bytes are read at once for a word. */
const mostOftenRoom = 16_384
/** The average for a gap and, now and then, the head of a group. Measured, with a margin. */
const bytesOfPlace = 1.5

export const cardPageSize = 1024
/** How many seats share a page of cards. */
export const seatsOnPage = 16
const mostCardPacks = 128

const mostPacks = 1024
const fewestPages = 2
/** How full a page is on average, chosen so that few pages overflow. */
const fullness = 0.72
export const runBytesOfArticle = 1800

/**
 * The layout for a number of articles whose runs have `runBytes` bytes, with at least `fewestPacks` packs. It depends only on these numbers, and in steps, so
 * that it hardly ever changes, since all packs are new when it does.
 */
export function layoutFor(articles: number, runBytes: number, fewestPacks = 1): Layout {
  const pages = (runBytes * onPages(articles)) / (pageSize * fullness)
  const packs = Math.min(mostPacks, Math.max(fewestPacks, 2 ** Math.floor(Math.log2(pages / fewestPages))))
  return { packs, pagesInPack: roundUp(pages / packs) }
}

/** The share of the runs' bytes that lies on pages, as measured: the more articles, the longer the lists, and only the head of a long list is on a page. */
function onPages(articles: number): number {
  return 0.9 / Math.max(1, articles / 1600) ** 0.2
}

/** The next whole number of three significant bits: 1 to 8, 10 12 14 16 20 24 28 32 … */
export function roundUp(value: number): number {
  const unit = 2 ** Math.max(0, Math.floor(Math.log2(Math.max(1, value))) - 2)
  return Math.max(1, Math.ceil(value / unit)) * unit
}

export function pageOf(hash: number, { packs, pagesInPack }: Layout): number {
  return Math.floor((hash * packs * pagesInPack) / 2 ** 32)
}

export function wordFile(pack: number): string {
  return `search/words/${pack.toString(36)}.bin`
}

/** The pack of one of the longest lists: there is one for each slice of the hash range. */
export function oftenFile(hash: number): string {
  return `search/often/${(hash >>> 24).toString(36)}.bin`
}

/** The lists that lie in packs of their own, one after another. From this a reader knows where each is, so it takes one read. */
export interface OftenLists {
  /** Their hashes in ascending order, each as the gap to the previous one. */
  readonly often: readonly number[]
  /** The room reserved for each, in units of 256 bytes. */
  readonly rooms: readonly number[]
}

const roomUnit = 256

/** The room reserved for a list of `places` places, in steps that a single article hardly ever changes. What does not fit is spilled. */
export function oftenRoom(places: number): number {
  return Math.min(mostOftenRoom / roomUnit, roundUp((places * bytesOfPlace) / roomUnit))
}

export interface OftenPlace {
  readonly file: string
  readonly from: number
  readonly room: number
}

/** For each hash: its pack, the first byte there, and the bytes reserved. */
export function oftenPlaces({ often, rooms }: OftenLists): Map<number, OftenPlace> {
  const places = new Map<number, OftenPlace>()
  let hash = 0
  let from = 0
  often.forEach((gap, at) => {
    if (hash >>> 24 !== (hash + gap) >>> 24) from = 0
    hash += gap
    const room = rooms[at]! * roomUnit
    places.set(hash, { file: oftenFile(hash), from, room })
    from += room
  })
  return places
}

/** How many pages of cards a pack has: a power of two, chosen so that there are at most 128 packs. */
export function cardPagesInPack(seats: number): number {
  const pages = Math.ceil(seats / seatsOnPage)
  return Math.max(16, 2 ** Math.ceil(Math.log2(pages / mostCardPacks)))
}

export function cardFile(pack: number): string {
  return `search/cards/${pack.toString(36)}.bin`
}
