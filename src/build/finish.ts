import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { hostNotices } from '../indexes/hosts.ts'
import { ascending, byPlace } from '../kit/ascending.ts'
import { type Notice, notice } from '../model/notice.ts'
import { pruneSearchRuns } from '../search/search.ts'
import { clearWaitingRoom } from '../write/output.ts'
import { removeOld } from './clear.ts'
import { writeDelta } from './delta.ts'
import type { Head } from './last.ts'
import { siteSize, sizesOf } from './measure.ts'
import type { PrintedSite, Printing } from './printing.ts'
import { settlePages } from './settle.ts'
import { deltaOf, journalOf, journalsOf, siteName, watchJournal } from './workshop.ts'

/** Once all files are written: deletes what the site no longer has, and records what it has now. */
export function finishSite({ job, code, grounds, last, announced, results, tally }: Printing): PrintedSite {
  const { config, press, workshop } = job
  const { out } = config.folders
  const journal = journalOf(workshop, out)
  const before = last.manifest
  const { manifest, stays, origins, failed, addFile } = settlePages(
    press.plan,
    results,
    before,
    config.site.compress,
  )
  const bundles = (['first', 'second', 'last'] as const)
    .flatMap((wave) => press.bundles(wave))
    .map(({ name, key }) => ({ name, key }))
  for (const [index, { name }] of bundles.entries()) {
    for (const written of tally.filesOf.get(name)!) addFile(written, index + 1)
  }
  const sites = { before, stays, after: manifest, origins }
  writeDelta(deltaOf(workshop, out), sites, config.site.baseUrl)
  const notices = config.site.host ? hostNotices(config.site.host, siteSize(sizesOf(manifest), out)) : []
  removeOld(out, sites, announced, journal, tally)
  pruneSearchRuns(press.edition)
  // A page that failed may have no file; the entries of those after it are then shifted.
  if (failed === 0) manifest.articles = grounds.articles
  const head: Head = { out, code, bundles, common: grounds.common }
  manifest.save(join(workshop, siteName(out)), head)
  for (const path of journalsOf(journal)) if (path !== watchJournal(journal)) rmSync(path, { force: true })
  clearWaitingRoom(out)

  notices.push(...tally.notices, ...replacedNotices(tally.replaced.filter((file) => !announced.has(file))))
  const { written, removed, made } = tally
  return {
    files: manifest.entries,
    bytes: manifest.size.values().reduce((sum, size) => sum + size, 0),
    written,
    kept: manifest.entries - written,
    removed,
    made,
    failed,
    // Threads answer in any order; the report is sorted.
    changed: tally.changed.sort(),
    notices: notices.sort(inOrder),
  }
}

const inOrder = (a: Notice, b: Notice): number => byPlace(a, b) || ascending(a.reason, b.reason)

/** Reports files that stood where the site has one and that no build is known to have made. */
function replacedNotices(replaced: readonly string[]): Notice[] {
  if (replaced.length === 0) return []
  const [first] = [...replaced].sort()
  const files = replaced.length === 1 ? first! : `${replaced.length} files, ${first} among them,`
  const reason = `${files} stood where the site has a file and no build is known to have made it; the site's own is there now.`
  return [notice('write/replaced', '', 0, reason)]
}
