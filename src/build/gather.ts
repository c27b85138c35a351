import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Cards } from '../collect/cards.ts'
import { articleRooms, digestOfRooms } from '../kit/code.ts'
import { digestOf } from '../kit/digest.ts'
import type { Config, ParseSettings } from '../model/config.ts'
import { type Notice, notice } from '../model/notice.ts'
import { copyEntries, segmentSizes, sweepSegments } from '../store/store.ts'
import type { Crew } from '../workers/crew.ts'
import { indexRecords } from '../workers/known.ts'
import type { ParsedPart, ParseTask } from '../workers/parser.ts'
import { type Scan, scan } from './scan.ts'

/** All sources of the content folder, parsed. */
export interface Gathered {
  readonly cards: Cards
  readonly scan: Scan
  /** Notices of files that could not be read this time. */
  readonly notices: readonly Notice[]
  /** Rows of such files that an earlier build still knows: their pages stay. */
  readonly held: ReadonlySet<number>
  /** Files that could not be read and were not known. */
  readonly lost: readonly string[]
  /** Nothing is new since the last build. */
  readonly same: boolean
  /** What every article was parsed with. */
  readonly fingerprint: string
  readonly store: string
  /** What tells these sources from those of any other build: the same facts, the same ledger. */
  readonly facts: readonly unknown[]
}

interface Head {
  readonly content: string
  readonly fingerprint: string
  readonly readAt: number
  readonly nextSegment: number
}

const filesPerTask = 64

/** Reads and parses what changed since the last build; everything else is taken over from it. */
export async function gather(
  config: Config,
  workshop: string,
  crewFor: (files: number) => Promise<Crew>,
  onProgress: (done: number, total: number) => void,
): Promise<Gathered> {
  const store = join(workshop, 'store')
  mkdirSync(store, { recursive: true })
  const cardsFile = join(workshop, 'cards')
  const readAt = Date.now()
  const { language, timeZone, gfm } = config.site
  const terms = config.tags.flatMap(({ label, aliases }) => [label, ...aliases])
  const settings: ParseSettings = { language, timeZone, gfm, terms }
  const plugins = config.plugins.filter(({ hooks }) => hooks.some((hook) => hook !== 'page'))
  const code = [digestOfRooms(articleRooms), ...plugins.map(({ digest }) => digest)]
  const fingerprint = digestOf(JSON.stringify([code, settings]))
  const loaded = config.clean ? null : Cards.load(cardsFile)
  const head = loaded?.head as Head | undefined
  const usable = loaded && head && head.fingerprint === fingerprint ? { head, cards: loaded.cards } : null
  const before = usable?.cards ?? null
  const trusted =
    usable?.head.content === config.folders.content ? usable.head.readAt : Number.NEGATIVE_INFINITY
  const found = scan(config.folders.content, before, trusted)
  if (before && found.same) {
    return {
      cards: before,
      scan: found,
      notices: [],
      held: new Set(),
      lost: [],
      same: true,
      fingerprint,
      store,
      facts: factsOf(config, found, usable!.head),
    }
  }

  const stale = Array.from(found.files.keys()).filter((index) => found.unchanged[index] === -1)
  const crew = await crewFor(stale.length)
  const nextSegment = head?.nextSegment ?? 0
  const known = before && { cards: treeOf(before), index: indexRecords(before) }
  await crew.each((hand) => ({
    ask: 'beginParsing',
    setup: { content: config.folders.content, settings, plugins, store, segment: nextSegment + hand, known },
  }))
  const table = assemble(found, before)
  let done = 0
  await crew.share<ParsedPart[]>(tasksOf(found, stale), (parts) => {
    for (const part of parts) {
      table.take(part)
      if (part.last) onProgress(++done, stale.length)
    }
  })
  await crew.each(() => ({ ask: 'end' }))
  table.finish()
  const { cards } = table
  const same = !compact(cards, store, nextSegment + crew.size) && table.isAsBefore()
  const next: Head = {
    content: config.folders.content,
    fingerprint,
    readAt,
    nextSegment: same ? nextSegment : nextSegment + crew.size + 1,
  }
  cards.save(cardsFile, next)
  sweepSegments(store, new Set(cards.segment.values().filter((_, row) => cards.fate(row) === 'page')))
  return {
    cards,
    scan: found,
    notices: table.notices,
    held: table.held,
    lost: table.lost,
    same,
    fingerprint,
    store,
    facts: [...factsOf(config, found, next), ...table.lost, ...table.held],
  }
}

/** The numbers of segments only grow: another one stands for other cards. */
const factsOf = (config: Config, found: Scan, head: Head): unknown[] => [
  config.folders.content,
  head.fingerprint,
  head.nextSegment,
  found.excluded,
]

const manySegments = 64

/**
 * Gathers what is in use into one segment when there are many, or when more than half of their bytes are used by nothing; answers
 * whether it did.
 */
function compact(cards: Cards, store: string, segment: number): boolean {
  const sizes = segmentSizes(store)
  const stored = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  const used = cards.entryLength.values().reduce((sum, length) => sum + length, 0)
  if (sizes.size <= manySegments && stored < used * 2 + (1 << 20)) return false
  const rows = Array.from(cards.entryLength.values().keys()).filter(
    (row) => cards.entryLength.array[row] !== 0,
  )
  let at = 0
  const entries = function* () {
    for (const row of rows) yield cards.entry(row)
  }
  for (const entry of copyEntries(store, entries(), segment)) {
    cards.segment.array[rows[at]!] = entry.segment
    cards.offset.array[rows[at++]!] = entry.offset
  }
  return true
}

export const treeOf = (cards: Cards) =>
  Object.fromEntries(
    Object.entries(cards).map(([name, column]) => [name, (column as { data(): never }).data()]),
  )

function* tasksOf({ files }: Scan, stale: readonly number[]): Generator<{ ask: 'parse'; task: ParseTask }> {
  for (let from = 0; from < stale.length; from += filesPerTask) {
    const some = stale.slice(from, from + filesPerTask)
    yield {
      ask: 'parse',
      task: {
        files: some.map((index) => ({ index, path: files[index]!.path, format: files[index]!.format })),
      },
    }
  }
}

/** How many files from one on stand one after the other in the earlier cards too. */
function runOf(unchanged: Int32Array, from: number): number {
  let to = from + 1
  while (to < unchanged.length && unchanged[to] === unchanged[from]! + to - from) to++
  return to - from
}

/** Puts files into the table in the order of their paths, however their parts arrive. */
function assemble(found: Scan, before: Cards | null) {
  const cards = new Cards()
  const notices: Notice[] = []
  const held = new Set<number>()
  const lost: string[] = []
  const arrived = new Map<number, ParsedPart[]>()
  let cursor = 0
  /** Files that were only touched give the cards that we had. */
  let asBefore = before?.files === found.files.length

  const advance = () => {
    for (; cursor < found.files.length; cursor++) {
      const file = found.files[cursor]!
      const old = found.unchanged[cursor]!
      if (old !== -1) {
        const run = runOf(found.unchanged, cursor)
        cards.takeFiles(before!, old, old + run)
        asBefore &&= old === cursor
        cursor += run - 1
        continue
      }
      asBefore &&= before!.path.get(cursor) === file.path
      const parts = arrived.get(cursor)
      if (!parts?.at(-1)?.last) return
      arrived.delete(cursor)
      const { failure } = parts.at(-1)!
      if (failure === null) {
        for (const record of parts.flatMap(({ records }) => records)) {
          asBefore &&=
            'row' in record && record.row === cards.rows && record.record === before!.record.array[record.row]
          if ('row' in record) cards.takeRecord(before!, record.row, record.record)
          else cards.push(record)
        }
        cards.pushFile(file)
      } else fail(file, failure)
    }
  }
  const fail = (file: Scan['files'][number], failure: string) => {
    const old = before ? before.findFile(file.path) : -1
    const stays = old === -1 ? '' : ' Its last good page stays.'
    notices.push(notice('read/unreadable', file.path, 0, `The file cannot be read: ${failure}.${stays}`))
    if (old === -1) lost.push(file.path)
    else {
      for (let row = before!.firstRow(old); row < before!.end.array[old]!; row++) {
        held.add(cards.rows)
        cards.takeRecord(before!, row, before!.record.array[row]!)
      }
    }
    asBefore = false
    // No size is -1: the file is read again next time.
    cards.pushFile({ ...file, size: -1 })
  }
  return {
    cards,
    notices,
    held,
    lost,
    take(part: ParsedPart) {
      arrived.set(part.index, [...(arrived.get(part.index) ?? []), part])
      if (part.index === cursor || arrived.has(cursor)) advance()
    },
    finish() {
      advance()
      if (cursor !== found.files.length) throw new Error(`No answer came for ${found.files[cursor]!.path}.`)
    },
    isAsBefore: () => asBefore && cards.rows === before!.rows,
  }
}
