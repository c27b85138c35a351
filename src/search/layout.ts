/**
 * Where things lie. The index is a hash table on disk: a word's hash names its page, pages of one size lie one after another
 * in packs (files), so a reader knows where to look without asking. What is too long for its page goes on behind the pages of its pack (the spill).
 */
export interface Layout {
  /** Packs of word lists: a power of two, at most 1,024 however large the archive. */
  readonly packs: number
  readonly pagesInPack: number
}

export const pageSize = 4096
/** Before the content of a page: its length in all, and where in the file it goes on behind the page. */
export const pageHead = 8
/** Lists of at most so many places are in the order of seats, not of impact. */
export const shortList = 8
/** How a list on a page is written: see docs/search.md. */
export const listKind = { plain: 0, whole: 1, long: 2 } as const
/** Longer lists lie in packs of their own, the longest first. */
export const oftenFrom = 384
export const mostOften = 2048
/** A word takes one read of no more than this. */
const mostOftenRoom = 16_384
/** A gap and, now and then, the head of a group. Measured, with some to spare. */
const bytesOfPlace = 1.5

export const cardPageSize = 1024
/** Seats whose cards share a page. */
export const seatsOnPage = 16
const mostCardPacks = 128

const mostPacks = 1024
const fewestPages = 2
/** How full a page is on average, so that few pages run over. */
const fullness = 0.72
export const runBytesOfArticle = 1800

/**
 * The layout for so many articles with runs of so many bytes, in at least so many packs. It depends on nothing else, and on that in steps,
 * so that it hardly ever changes: when it does, all packs are new.
 */
export function layoutFor(articles: number, runBytes: number, fewestPacks = 1): Layout {
  const pages = (runBytes * onPages(articles)) / (pageSize * fullness)
  const packs = Math.min(mostPacks, Math.max(fewestPacks, 2 ** Math.floor(Math.log2(pages / fewestPages))))
  return { packs, pagesInPack: roundUp(pages / packs) }
}

/** The share of the runs' bytes that comes to lie on pages: the more articles, the longer the lists, and of a long list only the head does. Measured. */
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

/** The pack of a list that is longer than others: one for each slice of the hash range. */
export function oftenFile(hash: number): string {
  return `search/often/${(hash >>> 24).toString(36)}.bin`
}

/** Lists that lie in packs of their own, behind one another. A reader knows from this where each is, so it costs one read. */
export interface OftenLists {
  /** Their hashes, ascending: each as the gap to the one before. */
  readonly often: readonly number[]
  /** What is set aside for each, in units of 256 bytes. */
  readonly rooms: readonly number[]
}

const roomUnit = 256

/** What is set aside for a list of so many places, in steps that an article more hardly ever takes. What runs over is spilled. */
export function oftenRoom(places: number): number {
  return Math.min(mostOftenRoom / roomUnit, roundUp((places * bytesOfPlace) / roomUnit))
}

export interface OftenPlace {
  readonly file: string
  readonly from: number
  readonly room: number
}

/** By hash the pack, the first byte in it, and the bytes set aside. */
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

/** Pages of cards in a pack: a power of two, so that there are at most 128 packs. */
export function cardPagesInPack(seats: number): number {
  const pages = Math.ceil(seats / seatsOnPage)
  return Math.max(16, 2 ** Math.ceil(Math.log2(pages / mostCardPacks)))
}

export function cardFile(pack: number): string {
  return `search/cards/${pack.toString(36)}.bin`
}
