import { Cards } from '../collect/cards.ts'
import type { Entry } from '../model/archive.ts'
import { type Notice, notice } from '../model/notice.ts'
import type { FileStamp } from '../read/walk.ts'
import type { ParsedPart } from '../workers/parser.ts'
import type { Scan } from './scan.ts'

/** The cards of all files, put together in the order of their paths, however their parts arrive. */
export interface Assembly {
  readonly cards: Cards
  /** Notices of files that could not be read. */
  readonly notices: readonly Notice[]
  /** Rows of unreadable files whose articles an earlier build kept. */
  readonly held: ReadonlySet<number>
  /** Unreadable files of which nothing is known. */
  readonly lost: readonly string[]
  take(part: ParsedPart): void
  /** Call it when all parts have arrived. Throws if one is missing. */
  finish(): void
  /** Whether the cards equal those of the earlier build, as they do when files were merely touched. */
  isAsBefore(): boolean
}

/** A file whose parts are arriving. Its stretches are taken in order; those that come too early wait. */
interface Open {
  stretch: number
  failure: string | null
  readonly waiting: Map<number, ParsedPart[]>
}

/**
 * Assembles the cards of the files in `found`, taking unchanged files over from `before`. `lastGood` gives the cards of the last build, whatever
 * settings they were parsed with, for files that cannot be read now; `areKept` says whether the store still has the given entries.
 */
export function assemble(
  found: Scan,
  before: Cards | null,
  lastGood: () => Cards | null,
  areKept: (entries: Iterable<Entry>) => boolean = () => true,
): Assembly {
  const cards = new Cards()
  cards.reserve(Math.max(found.files.length, before?.rows ?? 0))
  const notices: Notice[] = []
  const held = new Set<number>()
  const lost: string[] = []
  const opened = new Map<number, Open>()
  let cursor = 0
  let asBefore = before?.files === found.files.length

  const advance = () => {
    while (cursor < found.files.length) {
      const old = found.unchanged[cursor]!
      if (old !== -1) {
        const run = runOf(found.unchanged, cursor)
        cards.takeFiles(before!, old, old + run)
        asBefore &&= old === cursor
        cursor += run
      } else if (!takeArrived()) return
    }
  }
  /** Takes what has arrived of the next file; true once all of it has. */
  const takeArrived = (): boolean => {
    const open = opened.get(cursor)
    if (!open) return false
    for (let parts = open.waiting.get(open.stretch); parts?.length; parts = open.waiting.get(open.stretch)) {
      open.waiting.delete(open.stretch)
      for (const { records, failure } of parts) {
        open.failure ??= failure
        if (open.failure === null) for (const record of records) push(record)
      }
      const { ends } = parts.at(-1)!
      if (ends === 'stretch') open.stretch++
      if (ends !== 'file') continue
      close(open)
      return true
    }
    return false
  }
  const push = (record: ParsedPart['records'][number]) => {
    asBefore &&=
      'row' in record && record.row === cards.rows && record.record === before!.record.array[record.row]
    if ('row' in record) cards.takeRecord(before!, record.row, record.record)
    else cards.push(record)
  }
  const close = (open: Open) => {
    const file = found.files.at(cursor)
    asBefore &&= before!.path.get(cursor) === file.path
    if (open.failure === null) cards.pushFile(file)
    else fail(file, open.failure)
    opened.delete(cursor)
    cursor++
  }
  const fail = (file: FileStamp, failure: string) => {
    cards.dropRecords()
    const last = lastGood()
    const old = last ? last.findFile(file.path) : -1
    const rows = old === -1 ? [] : [...rowsOf(last!, old)]
    const stored = rows.filter((row) => last!.entryLength.array[row] !== 0)
    const known = areKept(stored.map((row) => last!.entry(row))) ? rows : []
    const stays = known.some((row) => last!.fate(row) === 'page') ? ' Its last good page stays.' : ''
    notices.push(notice('read/unreadable', file.path, 0, `The file cannot be read: ${failure}.${stays}`))
    if (known.length === 0) lost.push(file.path)
    for (const row of known) {
      held.add(cards.rows)
      cards.takeRecord(last!, row, last!.record.array[row]!)
      cards.hold(cards.rows - 1)
    }
    asBefore = false
    // No file has the size -1, so this one is read again next time.
    cards.pushFile({ ...file, size: -1 })
  }
  return {
    cards,
    notices,
    held,
    lost,
    take(part) {
      const open = opened.get(part.index) ?? { stretch: 0, failure: null, waiting: new Map() }
      opened.set(part.index, open)
      const waiting = open.waiting.get(part.stretch)
      if (waiting) waiting.push(part)
      else open.waiting.set(part.stretch, [part])
      if (part.index === cursor || opened.has(cursor)) advance()
    },
    finish() {
      advance()
      if (cursor !== found.files.length) throw new Error(`No answer came for ${found.files.path(cursor)}.`)
      // Also for files that were taken over: a file with the same name in NFC may have been added or removed.
      for (const [file, name] of found.names) cards.nameFile(file, name)
    },
    isAsBefore: () => asBefore && cards.rows === before!.rows,
  }
}

function* rowsOf(cards: Cards, file: number): Iterable<number> {
  for (let row = cards.firstRow(file); row < cards.end.array[file]!; row++) yield row
}

/** How many files, from `from` on, are consecutive in the earlier cards too. */
function runOf(unchanged: Int32Array, from: number): number {
  let to = from + 1
  while (to < unchanged.length && unchanged[to] === unchanged[from]! + to - from) to++
  return to - from
}
