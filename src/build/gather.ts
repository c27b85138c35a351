import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Cards } from '../collect/cards.ts'
import { articleRooms, digestOfRooms } from '../kit/code.ts'
import { digestOf } from '../kit/digest.ts'
import { lazy } from '../kit/lazy.ts'
import type { Config } from '../model/config.ts'
import type { Notice } from '../model/notice.ts'
import { stretchBytes, stretchesOf } from '../read/stretches.ts'
import { areKeptIn, copyEntries, segmentSizes, sweepSegments } from '../store/store.ts'
import type { Crew } from '../workers/crew.ts'
import { indexRecords, worthIndex } from '../workers/known.ts'
import type { ParsedPart, ParseOrder, ParseTask } from '../workers/parser.ts'
import { siteSettings } from '../workers/understand.ts'
import { assemble } from './assemble.ts'
import { type Departed, departedCards } from './departed.ts'
import { departedSince, keepIssued } from './issued.ts'
import { type Scan, scan } from './scan.ts'

/** All sources of the content folder, parsed. */
export interface Gathered {
  readonly cards: Cards
  readonly scan: Pick<Scan, 'excluded' | 'notices'>
  /** Notices of files that could not be read this time. */
  readonly notices: readonly Notice[]
  /** Rows of unreadable files whose articles an earlier build kept; their pages stay. */
  readonly held: ReadonlySet<number>
  /** Unreadable files of which nothing is known. */
  readonly lost: readonly string[]
  /** Articles that had a page in the last finished site and now want another address, or are gone. */
  readonly departed: readonly Departed[]
  /** Nothing is new since the last build. */
  readonly same: boolean
  /** Digests the code, plugins and settings that articles were parsed with. */
  readonly fingerprint: string
  readonly store: string
  /** Identifies these sources: builds with equal facts have equal ledgers. */
  readonly facts: readonly unknown[]
}

interface Head {
  readonly content: string
  readonly fingerprint: string
  /** Digests the code alone. Cards that other code wrote may be unreadable. */
  readonly code: string
  readonly readAt: number
  /** When the numbering of segments began, in milliseconds since 1970. */
  readonly began: number
  readonly nextSegment: number
}

const filesPerTask = 64
/** Bytes of a typical article file, menus and the like included. */
const usualBytes = 4096

/** Reads and parses what changed since the last build; everything else is taken over from it. */
export async function gather(
  config: Config,
  workshop: string,
  crewFor: (work: number) => Promise<Crew>,
  onProgress: (done: number, total: number) => void,
  stretch = stretchBytes,
): Promise<Gathered> {
  const store = join(workshop, 'store')
  mkdirSync(store, { recursive: true })
  const cardsFile = join(workshop, 'cards')
  const readAt = Date.now()
  const settings = siteSettings(config)
  const plugins = config.plugins.filter(({ hooks }) => hooks.some((hook) => hook !== 'page'))
  const code = digestOfRooms(articleRooms)
  const fingerprint = digestOf(JSON.stringify([[code, ...plugins.map(({ digest }) => digest)], settings]))
  const loaded = Cards.load(cardsFile)
  const head = loaded?.head as Head | undefined
  // With --clean nothing is taken over, except articles whose file cannot be read now.
  const usable =
    loaded && head && head.fingerprint === fingerprint && !config.clean ? { head, cards: loaded.cards } : null
  const before = usable?.cards ?? null
  const trusted =
    usable?.head.content === config.folders.content ? usable.head.readAt : Number.NEGATIVE_INFINITY
  const found = scan(config.folders.content, before, trusted)
  const leftOut = { excluded: found.excluded, notices: found.notices }
  if (before && found.same) {
    return {
      cards: before,
      scan: leftOut,
      notices: [],
      held: new Set(),
      lost: [],
      departed: departedSince(workshop, fingerprint, before) ?? [],
      same: true,
      fingerprint,
      store,
      facts: factsOf(config, found, usable!.head),
    }
  }

  const stale = Uint32Array.from(found.unchanged.keys()).filter((index) => found.unchanged[index] === -1)
  const work = workOf(found, stale)
  const crew = await crewFor(work)
  const nextSegment = head?.nextSegment ?? 0
  const index = before && work >= worthIndex ? indexRecords(before) : null
  const known = before && { cards: before.data(), index }
  await crew.each((hand) => ({
    ask: 'beginParsing',
    setup: { content: config.folders.content, settings, plugins, store, segment: nextSegment + hand, known },
  }))
  // Cards may be large and unreadable files are rare, so the cards are loaded again only if there is one.
  const lastGood = lazy(() => ({
    cards: before ?? (head?.code === code ? Cards.load(cardsFile)!.cards : null),
  }))
  const table = assemble(
    found,
    before,
    () => lastGood().cards,
    (entries) => areKeptIn(store, entries),
  )
  let done = 0
  await crew.share<ParsedPart[]>(tasksOf(config.folders.content, found, stale, stretch), (parts) => {
    for (const part of parts) {
      table.take(part)
      if (part.ends === 'file') onProgress(++done, stale.length)
    }
  })
  await crew.each(() => ({ ask: 'end' }))
  table.finish()
  const { cards } = table
  const same = !compact(cards, store, nextSegment + crew.size) && table.isAsBefore()
  const next: Head = {
    content: config.folders.content,
    fingerprint,
    code,
    readAt,
    began: head?.began ?? readAt,
    nextSegment: same ? nextSegment : nextSegment + crew.size + 1,
  }
  const earlier = departedSince(workshop, fingerprint, cards)
  const departed = earlier ?? (before === null ? [] : departedCards(before, cards, stale, found.unchanged))
  if (departed.length > 0 && earlier === null) keepIssued(workshop, cardsFile)
  cards.save(cardsFile, next)
  sweepSegments(store, new Set(cards.segment.values().filter((_, row) => cards.fate(row) === 'page')))
  return {
    cards,
    scan: leftOut,
    notices: table.notices,
    held: table.held,
    lost: table.lost,
    departed,
    same,
    fingerprint,
    store,
    facts: [...factsOf(config, found, next), ...table.lost, ...table.held],
  }
}

/** Segment numbers only grow, and if they begin anew then at another moment: with `began`, they identify the cards. */
const factsOf = (config: Config, found: Scan, head: Head): unknown[] => [
  config.folders.content,
  head.fingerprint,
  head.began,
  head.nextSegment,
  found.excluded,
]

const manySegments = 64

/**
 * Copies all entries in use into one segment if there are many segments, or if more than half of their bytes are unused. Returns whether it
 * did.
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

/** Groups files into tasks; a large `.jsonl` is divided into stretches, each a task of its own. */
function* tasksOf(
  content: string,
  { files }: Scan,
  stale: Uint32Array,
  stretch: number,
): Generator<{ ask: 'parse'; task: ParseTask }> {
  let some: ParseOrder[] = []
  for (const index of stale) {
    const [path, format] = [files.path(index), files.format(index)]
    if (format === 'jsonl' && files.size(index) > stretch) {
      let number = 0
      for (const part of stretchesOf(join(content, path), stretch))
        yield { ask: 'parse', task: { files: [{ index, path, format, stretch: part, number: number++ }] } }
      continue
    }
    some.push({ index, path, format })
    if (some.length < filesPerTask) continue
    yield { ask: 'parse', task: { files: some } }
    some = []
  }
  if (some.length > 0) yield { ask: 'parse', task: { files: some } }
}

/** How much there is to read, in articles of typical size, since one file may hold a million. */
function workOf({ files }: Scan, stale: Uint32Array): number {
  return stale.reduce((sum, index) => sum + Math.max(1, files.size(index) / usualBytes), 0)
}
