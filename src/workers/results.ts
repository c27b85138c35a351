import { Column, type ColumnData } from '../kit/columns.ts'
import { putWords } from '../kit/hex.ts'
import { Manifest, type Written } from '../write/manifest.ts'

/** `same`: nothing that the page depends on changed, so its entry in the last manifest is still valid. */
const states = ['waiting', 'written', 'kept', 'failed', 'same'] as const
export type State = (typeof states)[number]

/** One entry per page, in shared memory, set by whichever thread prints it. */
export interface ResultsData {
  readonly state: ColumnData
  /** 1 + the entry of the page in the last manifest; 0 if the page is new. */
  readonly origin: ColumnData
  readonly keys: ColumnData
  readonly digests: ColumnData
  readonly size: ColumnData
  readonly mtime: ColumnData
}

/** What became of each page. */
export interface Results {
  state(page: number): State
  /** The page's entry in the last manifest, or -1. */
  origin(page: number): number
  cameFrom(page: number, entry: number): void
  keepSame(page: number): void
  /** `written` is null for a page that failed and has no last good file. */
  set(page: number, state: State, written: Written | null, key: string): void
  /**
   * An empty manifest whose columns use the same memory as these, so that both never take memory at once. Fill it in the order of pages, with at most
   * one file for each: that overwrites everything about the pages before, except state and origin.
   */
  manifest(): Manifest
  /** Adds the page's present file to that manifest under a name. False if it has no file. */
  settle(page: number, file: string, manifest: Manifest): boolean
}

const make = (kind: 'u8' | 'u32' | 'f64', pages: number, width = 1): ColumnData => {
  const column = new Column(kind, undefined, roomFor(pages) * width)
  column.length = pages * width
  return column.data()
}

/** In a manifest, the files of bundles follow the pages: fewer than one for 20 pages. Room that is never used costs nothing. */
const roomFor = (pages: number): number => Math.ceil(pages * 1.1) + 1000

/** Empty results for a number of pages and copies. */
export const makeResults = (pages: number): ResultsData => ({
  state: make('u8', pages),
  origin: make('u32', pages),
  keys: make('u32', pages, 2),
  digests: make('u32', pages, 8),
  size: make('f64', pages),
  mtime: make('f64', pages),
})

/** Opens results in shared memory. */
export function openResults(data: ResultsData): Results {
  const state = new Column('u8', data.state).array
  const origin = new Column('u32', data.origin).array
  const keys = new Column('u32', data.keys).array
  const digests = new Column('u32', data.digests).array
  const size = new Column('f64', data.size).array
  const mtime = new Column('f64', data.mtime).array
  return {
    state: (page) => states[state[page]!]!,
    origin: (page) => origin[page]! - 1,
    cameFrom(page, entry) {
      origin[page] = entry + 1
    },
    keepSame(page) {
      state[page] = states.indexOf('same')
    },
    set(page, to, written, key) {
      state[page] = states.indexOf(to)
      putWords(key, keys, page * 2)
      mtime[page] = written?.mtime ?? Number.NaN
      if (!written) return
      putWords(written.digest, digests, page * 8)
      size[page] = written.size
    },
    manifest() {
      const empty = ({ kind, buffer }: ColumnData): ColumnData => ({ kind, buffer, length: 0 })
      const manifest = new Manifest({
        keys: empty(data.keys),
        digests: empty(data.digests),
        size: empty(data.size),
        mtime: empty(data.mtime),
      })
      manifest.reserve(roomFor(data.state.length))
      return manifest
    },
    settle(page, file, manifest) {
      if (Number.isNaN(mtime[page])) return false
      manifest.add(file, size[page]!, mtime[page]!, 0)
      for (let word = page * 2; word < page * 2 + 2; word++) manifest.keys.push(keys[word]!)
      for (let word = page * 8; word < page * 8 + 8; word++) manifest.digests.push(digests[word]!)
      return true
    },
  }
}
