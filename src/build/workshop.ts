import { copyFileSync, existsSync, linkSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { digestOf } from '../kit/digest.ts'
import type { Config } from '../model/config.ts'
import { Manifest } from '../write/manifest.ts'

/** Where a build keeps what the next one needs: one folder for each content folder. */
export function workshopOf({ folders }: Pick<Config, 'folders'>): string {
  // A file name may have 255 bytes, and a character takes up to four.
  const name = Array.from(basename(folders.content)).slice(0, 40).join('')
  return join(folders.cache, `${name}-${digestOf(folders.content).slice(0, 12)}`)
}

/** Whether pages were written since the manifest was: by a build that was killed, or by the watcher. */
export const isUnsettled = (workshop: string, out: string): boolean =>
  journalsOf(journalOf(workshop, out)).length > 0

/** Where the watcher announces pages that it writes between two builds: whatever they hold, they are ours. */
export const watchJournal = (journal: string): string => `${journal}-watch`

/**
 * Sets aside what the watcher announced so far, for the build that begins now to settle. What the watcher announces during the build goes into
 * a new journal and is left to the next build, since this one may have checked the file before, or have finished its deletions.
 */
export function takeAnnouncements(journal: string): void {
  const live = watchJournal(journal)
  if (!existsSync(live)) return
  let free = 0
  while (existsSync(`${live}-${free}`)) free++
  renameSync(live, `${live}-${free}`)
}

/** The manifest of what was last written to an output folder. */
export function manifestOf(workshop: string, out: string): Manifest | null {
  return Manifest.load(join(workshop, siteName(out)))?.manifest ?? null
}

/** The journals of a site: each thread adds its own number. */
export function journalOf(workshop: string, out: string): string {
  return join(workshop, `${siteName(out)}.journal`)
}

export const ledgerOf = (workshop: string): string => join(workshop, 'ledger.jsonl')

/** The file that says what the last build changed in a site. */
export const deltaOf = (workshop: string, out: string): string =>
  join(workshop, `${siteName(out)}.delta.json`)

/** What was taken down on the site of an output folder when it was built. */
export const withheldOf = (workshop: string, out: string): string =>
  join(workshop, `${siteName(out)}.withheld`)

/** The remembered outcome of the last build into an output folder. */
export const toldOf = (workshop: string, out: string): string => join(workshop, `${siteName(out)}.told`)

/**
 * Puts files of the workshop into the cache folder itself, where people look for those of the last build, whichever archive that was of. If the
 * file system allows, they are hard links rather than copies.
 */
export function exhibitAs(cache: string, files: Readonly<Record<string, string>>): void {
  for (const [name, file] of Object.entries(files)) {
    const beside = `${file}.tmp`
    rmSync(beside, { force: true })
    try {
      linkSync(file, beside)
    } catch {
      copyFileSync(file, beside)
    }
    renameSync(beside, join(cache, name))
    // Renaming does nothing if both names are links to the same file already.
    rmSync(beside, { force: true })
  }
}

export const siteName = (out: string): string => `site-${digestOf(out).slice(0, 12)}`

/** The journals that exist. */
export function journalsOf(journal: string): string[] {
  const folder = dirname(journal)
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${basename(journal)}-`))
    .map((name) => join(folder, name))
}
