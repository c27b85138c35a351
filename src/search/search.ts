import { join } from 'node:path'
import { digestOf } from '../kit/digest.ts'
import { lazy } from '../kit/lazy.ts'
import type { Edition } from '../model/edition.ts'
import type { Bundle } from '../model/page.ts'
import { cardBundles } from './cards.ts'
import { type Directory, directoryFile } from './directory.ts'
import { cardPagesInPack, layoutFor, runBytesOfArticle } from './layout.ts'
import { mergeSlices } from './merge.ts'
import { makeRun, type Run, slices } from './run.ts'
import { readRun, removeRunsBut, writeRun } from './run-file.ts'
import { type Seats, seatsOf } from './seats.ts'
import { type Segment, segmentsOf } from './segments.ts'
import { initialFiles, wordLists } from './words.ts'

/** Changes when the same articles would give another index. */
const format = 'search 1'

/**
 * The first half of the work: reads the articles of each segment and puts its run into the cache. These bundles make no files of the site.
 * They may run in any order and on any thread, all before `searchBundles` is called. An archive of one
 * segment has none: its run is made when it is asked for.
 */
export function searchRuns(edition: Edition): Bundle[] {
  const { segments, seats } = partsOf(edition)
  if (segments.length < 2) return []
  return segments.map((segment) => {
    const key = runKey(edition, seats, segment)
    return {
      name: `search/runs/${segment.name}`,
      key,
      stage: 'before',
      make() {
        const path = runPath(edition, key)
        if (readRun(path) === null) writeRun(path, makeRun(edition, seats, segment))
        return []
      },
    }
  })
}

/**
 * The second half: merges the runs into the files that a browser reads (see docs/search.md). A bundle is a part of the hash range, and its key
 * is what the runs hold in that range: an edited article changes the bundles of its words only. Calling this is cheap; keys and files
 * need the runs, and where one is not in the cache it is made then and there.
 */
export function searchBundles(edition: Edition): Bundle[] {
  const { archive } = edition
  const { seats, segments } = partsOf(edition)
  const alone = segments.length < 2
  const runs = segments.map((segment) => ({
    base: segment.base,
    key: runKey(edition, seats, segment),
    run: lazy(() => (alone ? makeRun(edition, seats, segment) : cachedRun(edition, seats, segment))),
  }))
  const layout = lazy(() =>
    alone
      ? layoutFor(1, archive.size * runBytesOfArticle)
      : layoutFor(
          runs.length,
          runs.reduce((sum, { run }) => sum + run().size, 0),
          slices,
        ),
  )
  const parts = alone ? Math.min(layout().packs, slices) : slices
  const inPart = slices / parts
  const words = Array.from({ length: parts }, (_, part): Bundle => {
    const from = part * inPart
    return bundleOf({
      name: `search/words/${part}`,
      stage: 'before',
      facts: () => [
        layout(),
        part,
        runs.map(({ base, key, run }) => [base, alone ? key : run().sliceDigest(part)]),
      ],
      make: () => {
        const seated = runs.map(({ base, run }) => ({ base, run: run() }))
        return mergeSlices(seated, layout(), from, from + inPart)
      },
    })
  })
  const lists = lazy(() =>
    wordLists(
      runs.map(({ run }) => run().words()),
      archive.size,
    ),
  )
  const years = seats.years.map(({ year, capacity }): [number, number] => [year, capacity])
  const keys = runs.map(({ key }) => key)
  return [
    ...words,
    ...cardBundles(archive, seats),
    bundleOf({
      name: 'search/initials',
      stage: 'before',
      facts: () => [archive.size, keys],
      make: () => initialFiles(lists()),
    }),
    bundleOf({
      name: 'search/directory',
      stage: 'after',
      facts: () => [archive.size, keys, layout(), years],
      *make() {
        const { byInitial, common } = lists()
        const directory: Directory = {
          version: 1,
          articles: archive.size,
          ...layout(),
          cardPagesInPack: cardPagesInPack(seats.size),
          years,
          initials: [...byInitial.keys()].join(''),
          common: common.join(' '),
        }
        yield { file: directoryFile, bytes: `${JSON.stringify(directory)}\n` }
      },
    }),
  ]
}

/** A bundle whose key is made of facts that are asked for when the key is. */
function bundleOf({ facts, ...bundle }: Omit<Bundle, 'key'> & { facts(): unknown }): Bundle {
  const key = lazy(() => digestOf(JSON.stringify([format, facts()])))
  return {
    ...bundle,
    get key() {
      return key()
    },
  }
}

function cachedRun(edition: Edition, seats: Seats, segment: Segment): Run {
  const path = runPath(edition, runKey(edition, seats, segment))
  const cached = readRun(path)
  if (cached) return cached
  writeRun(path, makeRun(edition, seats, segment))
  return readRun(path)!
}

/** Deletes the cached runs that the edition does not need: call it when a build is done. */
export function pruneSearchRuns(edition: Edition): void {
  const { segments, seats } = partsOf(edition)
  const needed =
    segments.length < 2 ? [] : segments.map((segment) => `${runKey(edition, seats, segment)}.run`)
  removeRunsBut(runFolder(edition), new Set(needed))
}

function partsOf({ archive }: Edition) {
  const seats = seatsOf(archive)
  return { seats, segments: segmentsOf(archive, seats) }
}

/** Everything that a run depends on: the articles, their seats, and the tags, authors and sections they were given. */
function runKey({ archive }: Edition, seats: Seats, { rows, base }: Segment): string {
  const { tags, authors, sections } = archive
  const names = [tags, authors, sections]
  return digestOf(
    JSON.stringify([
      format,
      rows.map((row) => [
        archive.digest(row),
        seats.seatOf[row]! - base,
        ...names.flatMap((terms) =>
          Array.from(terms.of(row), (term) => [terms.slug(term), terms.label(term)]),
        ),
      ]),
    ]),
  )
}

function runFolder({ config }: Edition): string {
  return join(config.folders.cache, 'search')
}

function runPath(edition: Edition, key: string): string {
  return join(runFolder(edition), `${key}.run`)
}
