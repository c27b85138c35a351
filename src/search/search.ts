import { join } from 'node:path'
import type { ColumnData } from '../kit/columns.ts'
import { digestOf } from '../kit/digest.ts'
import { Fingerprint } from '../kit/fingerprint.ts'
import { lazy } from '../kit/lazy.ts'
import { rememberedOf } from '../kit/remembered.ts'
import type { Archive } from '../model/archive.ts'
import type { Edition } from '../model/edition.ts'
import { digestFacts, termFacts } from '../model/facts.ts'
import type { Bundle } from '../model/page.ts'
import { cardBundles } from './cards.ts'
import { type Directory, directoryFile } from './directory.ts'
import { cardPagesInPack, layoutFor, oftenPlaces, runBytesOfArticle } from './layout.ts'
import { type MergeSlices, type OftenRoom, sliceMerger } from './merge.ts'
import { oftenLists } from './often.ts'
import { type MadeRun, type Run, runMaker, slices } from './run.ts'
import { readRun, removeRunsBut, writeRun } from './run-file.ts'
import { type Seats, seatsOf } from './seats.ts'
import { type Segment, segmentsOf } from './segments.ts'
import { initialFiles, wordLists } from './words.ts'

/** Raise the number when the same articles would give another index. */
const format = 'search 9'

/**
 * The first half of the work: bundles that read the articles of each segment and put its run into the cache. They make no files of the site, and may run in
 * any order and on any thread, but before `searchBundles` is called. An archive of one segment has none; its run is made when it is needed.
 */
export function searchRuns(edition: Edition): Bundle[] {
  const { segments, keyOf } = partsOf(edition)
  if (segments.length < 2) return []
  return segments.map((segment) => {
    const key = lazy(() => keyOf(segment))
    return {
      name: `search/runs/${segment.name}`,
      get key() {
        return key()
      },
      stage: 'before',
      make() {
        // In a clean build, what is in the cache may be damaged.
        if (edition.config.clean) makeRun(edition, segment, key())
        else cachedRun(edition, segment, key())
        return []
      },
    }
  })
}

/**
 * The second half: bundles that merge the runs into the files that a browser reads (see docs/search.md). Each is a part of the hash range, and its key
 * digests what the runs hold in that range, so an edited article changes only the bundles of its words. Calling this is cheap. Keys and files need the
 * runs, and make any that are missing from the cache.
 */
export function searchBundles(edition: Edition): Bundle[] {
  const { archive } = edition
  const parts = partsOf(edition)
  const { seats, segments, keyOf } = parts
  parts.makeRun = undefined
  const alone = segments.length < 2
  const runs = segments.map((segment) => {
    const key = lazy(() => keyOf(segment))
    const run = lazy(() => (alone ? runMaker(edition, seats)(segment) : cachedRun(edition, segment, key())))
    return { base: segment.base, key, run }
  })
  const layout = lazy(() =>
    alone
      ? layoutFor(archive.size, archive.size * runBytesOfArticle)
      : layoutFor(
          archive.size,
          runs.reduce((sum, { run }) => sum + run().size, 0),
          slices,
        ),
  )
  const shares = alone ? Math.min(layout().packs, slices) : slices
  const inPart = slices / shares
  const often = lazy(() => oftenLists(runs.map(({ run }) => run())))
  const roomsByPart = lazy(() => {
    const parts = Array.from({ length: shares }, (): OftenRoom[] => [])
    for (const [hash, { room }] of oftenPlaces(often()))
      parts[Math.floor(((hash >>> 24) * shares) / slices)]!.push([hash, room])
    return parts
  })
  const words = Array.from({ length: shares }, (_, part): Bundle => {
    const from = part * inPart
    return bundleOf({
      name: `search/words/${part}`,
      stage: 'before',
      facts: () => [
        layout(),
        part,
        roomsByPart()[part],
        runs.map(({ base, key, run }) => [base, alone ? key() : run().sliceDigest(part)]),
      ],
      make: () => {
        const seated = runs.map(({ base, run }) => ({ base, run: run() }))
        parts.merge ??= sliceMerger()
        return parts.merge(seated, layout(), roomsByPart()[part]!, from, from + inPart)
      },
    })
  })
  const years = seats.years.map(({ year, capacity }): [number, number] => [year, capacity])
  return [
    ...words,
    ...cardBundles(archive, seats),
    bundleOf({
      name: 'search/directory',
      stage: 'after',
      facts: () => [archive.size, runs.map(({ key }) => key()), layout(), years],
      *make() {
        const lists = wordLists(runs.map(({ run }) => run().words()))
        yield* initialFiles(lists)
        const directory: Directory = {
          version: 3,
          articles: archive.size,
          ...layout(),
          cardPagesInPack: cardPagesInPack(seats.size),
          years,
          initials: [...lists.keys()].join(''),
          ...often(),
        }
        yield { file: directoryFile, bytes: `${JSON.stringify(directory)}\n` }
      },
    }),
  ]
}

/** A bundle whose key is made from facts, which are gathered when the key is asked for. */
function bundleOf({ facts, ...bundle }: Omit<Bundle, 'key'> & { facts(): unknown }): Bundle {
  const key = lazy(() => digestOf(JSON.stringify([format, facts()])))
  return {
    ...bundle,
    get key() {
      return key()
    },
  }
}

function cachedRun(edition: Edition, segment: Segment, key: string): Run {
  return readRun(runPath(edition, key)) ?? makeRun(edition, segment, key)
}

function makeRun(edition: Edition, segment: Segment, key: string): Run {
  const path = runPath(edition, key)
  const parts = partsOf(edition)
  parts.makeRun ??= runMaker(edition, parts.seats)
  writeRun(path, parts.makeRun(segment))
  return readRun(path)!
}

/** Frees the memory in which runs were merged, about 75 MB per thread for a million articles. Call it after merging. */
export function endSearchMerge(edition: Edition): void {
  partsOf(edition).merge = undefined
}

/** The seats of all articles, to be passed to other threads as `Edition.seats`. */
export function searchSeats(edition: Edition): ColumnData {
  return partsOf(edition).seats.shared
}

/** Deletes the cached runs that the edition does not need. Call it when a build is done. */
export function pruneSearchRuns(edition: Edition): void {
  removeRunsBut(runFolder(edition), new Set(edition.config.site.search ? neededRuns(edition) : []))
}

function neededRuns(edition: Edition): string[] {
  const { segments, keyOf } = partsOf(edition)
  return segments.length < 2 ? [] : segments.map((segment) => `${keyOf(segment)}.run`)
}

interface Parts {
  readonly seats: Seats
  readonly segments: readonly Segment[]
  keyOf(segment: Segment): string
  /** Kept while runs are made, since its memory is reused for each. */
  makeRun?: ((segment: Segment) => MadeRun) | undefined
  /** Kept while runs are merged, for the same reason. */
  merge?: MergeSlices | undefined
}

const partsOf = rememberedOf(({ archive, seats: known }: Edition): Parts => {
  const seats = seatsOf(archive, known)
  const segments = segmentsOf(archive, seats)
  return { seats, segments, keyOf: rememberedOf(runKeys(archive, seats)) }
})

/**
 * Makes the keys of runs, which digest everything that a run depends on: the articles, their seats, and the tags, authors and sections that they were
 * given.
 */
function runKeys(archive: Archive, seats: Seats): (segment: Segment) => string {
  const digest = digestFacts(archive)
  const named = [archive.tags, archive.authors, archive.sections].map((terms) =>
    termFacts(terms, (term) => `${terms.slug(term)}\n${terms.label(term)}`),
  )
  return ({ rows, base, spans }) => {
    const facts = new Fingerprint().text(format).text(JSON.stringify(spans))
    for (const row of rows) {
      digest(row, facts)
      facts.number(seats.seatOf[row]! - base)
      for (const names of named) names(row, facts)
    }
    return facts.hex()
  }
}

/** The folder of runs. Each content folder has its own, since builds of two archives may run at once, and each deletes the runs that it does not need. */
function runFolder({ config: { folders } }: Edition): string {
  return join(folders.cache, 'search', digestOf(folders.content).slice(0, 12))
}

function runPath(edition: Edition, key: string): string {
  return join(runFolder(edition), `${key}.run`)
}
