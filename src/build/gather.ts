import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Cards } from '../collect/cards.ts'
import { articleRooms, digestOfRooms } from '../kit/code.ts'
import { digestOf } from '../kit/digest.ts'
import { lazy } from '../kit/lazy.ts'
import type { Config } from '../model/config.ts'
import type { Notice } from '../model/notice.ts'
import { stretchBytes } from '../read/stretches.ts'
import { sweepSegments } from '../store/segments.ts'
import { areKeptIn } from '../store/shelf.ts'
import type { Crew } from '../workers/crew.ts'
import { indexRecords, worthIndex } from '../workers/known.ts'
import type { ParsedPart } from '../workers/parser.ts'
import { siteSettings } from '../workers/understand.ts'
import { assemble } from './assemble.ts'
import { compact } from './compact.ts'
import { type Departed, departedCards } from './departed.ts'
import { departedSince, keepIssued } from './issued.ts'
import { parseTasks, parseWork } from './parse-tasks.ts'
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
  const { content } = config.folders
  const means = meansOf(config)
  const { code, fingerprint } = means
  const last = lastCards(cardsFile, config, fingerprint)
  const { head, before } = last
  const found = scan(content, before, last.readAt)
  const shared = { scan: { excluded: found.excluded, notices: found.notices }, fingerprint, store }
  if (before && found.same) {
    const departed = departedSince(workshop, fingerprint, before) ?? []
    const facts = factsOf(config, found, head!)
    return { cards: before, notices: [], held: new Set(), lost: [], departed, same: true, facts, ...shared }
  }

  const stale = Uint32Array.from(found.unchanged.keys()).filter((index) => found.unchanged[index] === -1)
  const work = parseWork(found, stale)
  const crew = await crewFor(work)
  const segment = head?.nextSegment ?? 0
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
  const index = before && work >= worthIndex ? indexRecords(before) : null
  const known = before && { cards: before.data(), index }
  const setup = { content, settings: means.settings, plugins: means.plugins, store, known }
  await crew.each((hand) => ({ ask: 'beginParsing', setup: { ...setup, segment: segment + hand } }))
  let done = 0
  await crew.share<ParsedPart[]>(parseTasks(content, found, stale, stretch), (parts) => {
    for (const part of parts) {
      table.take(part)
      if (part.ends === 'file') onProgress(++done, stale.length)
    }
  })
  await crew.each(() => ({ ask: 'end' }))
  table.finish()

  const { cards, notices, held, lost } = table
  const same = !compact(cards, store, segment + crew.size) && table.isAsBefore()
  const nextSegment = same ? segment : segment + crew.size + 1
  const next: Head = { content, fingerprint, code, readAt, began: head?.began ?? readAt, nextSegment }
  const earlier = departedSince(workshop, fingerprint, cards)
  const departed = earlier ?? (before === null ? [] : departedCards(before, cards, stale, found.unchanged))
  if (departed.length > 0 && earlier === null) keepIssued(workshop, cardsFile)
  cards.save(cardsFile, next)
  sweepSegments(store, new Set(cards.segment.values().filter((_, row) => cards.fate(row) === 'page')))
  const facts = [...factsOf(config, found, next), ...lost, ...held]
  return { cards, notices, held, lost, departed, same, facts, ...shared }
}

/** What articles are parsed with: code, settings and plugins, and a digest of all of them. */
function meansOf(config: Config) {
  const settings = siteSettings(config)
  const plugins = config.plugins.filter(({ hooks }) => hooks.some((hook) => hook !== 'page'))
  const code = digestOfRooms(articleRooms)
  const fingerprint = digestOf(JSON.stringify([[code, ...plugins.map(({ digest }) => digest)], settings]))
  return { settings, plugins, code, fingerprint }
}

/** The cards of the last build, where they can be taken over, and when it read the files that they are trusted for. */
function lastCards(cardsFile: string, { folders, clean }: Config, fingerprint: string) {
  const loaded = Cards.load(cardsFile)
  const head = loaded?.head as Head | undefined
  // With --clean nothing is taken over, except articles whose file cannot be read now.
  const before = loaded && head?.fingerprint === fingerprint && !clean ? loaded.cards : null
  const readAt = before && head?.content === folders.content ? head.readAt : Number.NEGATIVE_INFINITY
  return { head, before, readAt }
}

/** Segment numbers only grow, and if they begin anew then at another moment: with `began`, they identify the cards. */
const factsOf = (config: Config, found: Scan, head: Head): unknown[] => [
  config.folders.content,
  head.fingerprint,
  head.began,
  head.nextSegment,
  found.excluded,
]
