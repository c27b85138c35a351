import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { CacheDamaged } from '../kit/errors.ts'
import type { Config } from '../model/config.ts'
import { pluginsOfSite } from '../plugins/site.ts'
import { glanceAt, worthGlance } from '../workers/glance.ts'
import { gather } from './gather.ts'
import { progressOf } from './job.ts'
import { takeLock } from './lock.ts'
import type { BuildOptions } from './options.ts'
import { costSince, type Report } from './report.ts'
import { groundOf, outcomeAsBefore } from './same.ts'
import { makeSite } from './site.ts'
import { programOf, staffOf } from './staff.ts'
import { journalOf, siteName, takeAnnouncements, workshopOf } from './workshop.ts'

export type { BuildOptions, Progress, Snapshot } from './options.ts'
export type { Report } from './report.ts'

/**
 * Builds the site: takes all articles from `content` to `out`. Errors about content are notices in the report. Throws a `MachineError` if
 * the machine fails and a `UsageError` if the settings cannot be used.
 */
export async function build(asked: Config, options: BuildOptions = {}): Promise<Report> {
  const config = { ...asked, plugins: await pluginsOfSite(asked) }
  const workshop = workshopOf(config)
  const release = takeLock(workshop, options.check ? null : config.folders.out)
  try {
    // Left by a killed build; nobody else writes here now.
    for (const name of readdirSync(workshop)) if (name.endsWith('.tmp')) rmSync(join(workshop, name))
    return await buildOnce(config, options, workshop)
  } catch (error) {
    if (!(error instanceof CacheDamaged) || config.clean) throw error
    return await buildOnce({ ...config, clean: true }, options, workshop)
  } finally {
    release()
  }
}

async function buildOnce(config: Config, options: BuildOptions, workshop: string): Promise<Report> {
  const started = performance.now()
  const { out } = config.folders
  // This comes before anything looks at the files that the last build left.
  if (!options.check) takeAnnouncements(journalOf(workshop, out))
  const staff = staffOf(config, options.threadsFrom)
  const glance = await glanceAt(
    join(workshop, siteName(out)),
    out,
    programOf(config),
    glanceFrom(config, options),
  )
  const job = { config, options, workshop, staff, glance }
  try {
    const gathered = await gather(
      config,
      workshop,
      (work) => staff.crewFor(work),
      progressOf(job, 'parse'),
      options.stretchBytes,
    )
    // Threads that parsed hold word lists and caches that printing does not need; new ones start in a tenth of a second.
    await staff.dismiss()
    const ground = groundOf(config, gathered)
    const outcome = (await outcomeAsBefore(job, gathered, ground)) ?? (await makeSite(job, gathered, ground))
    return { ...outcome, ...costSince(started) }
  } finally {
    glance.end()
    await staff.dismiss()
  }
}

/** How many bytes the last manifest must have for a thread to check its files. */
function glanceFrom({ threads }: Config, { check, threadsFrom }: BuildOptions): number {
  if (check || threads === 1) return Number.POSITIVE_INFINITY
  return threadsFrom === undefined ? worthGlance : 0
}
