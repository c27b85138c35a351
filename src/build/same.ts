import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { futureCards } from '../collect/future.ts'
import { digestOfRooms, nodeParts, siteRooms } from '../kit/code.ts'
import { Column, type ColumnData } from '../kit/columns.ts'
import { digestOf } from '../kit/digest.ts'
import type { Config } from '../model/config.ts'
import { digestOfTheme } from '../render/render.ts'
import { Manifest } from '../write/manifest.ts'
import { type Sites, writeDelta } from './delta.ts'
import type { Gathered } from './gather.ts'
import type { BuildJob } from './job.ts'
import { isLedgerOf } from './ledger.ts'
import type { Outcome } from './report.ts'
import { deltaOf, exhibitAs, isUnsettled, ledgerOf, toldOf } from './workshop.ts'

/** An outcome is remembered only if its JSON is no longer than this. */
const limit = 1 << 23

/** Digests everything that a site is made from: if it is the same, so is every byte of the site. */
export function groundOf(config: Config, { facts, cards }: Gathered): string {
  const { folders, threads: _threads, clean: _clean, now, ...settings } = config
  // The clock matters only if an article waits for it.
  let waits = false
  for (let row = 0; row < cards.rows && !waits; row++) waits = cards.restriction(row)?.embargo != null
  const theme = digestOfTheme(folders.templates, join(folders.cache, 'themes'))
  return digestOf(
    JSON.stringify([
      facts,
      settings,
      waits && now,
      futureCards(cards, now),
      digestOfRooms(siteRooms),
      nodeParts(),
      theme,
    ]),
  )
}

/** The outcome of a build whose site exists already, made from the same ground and unharmed; null if it has to be built. */
export async function outcomeAsBefore(
  { config, options, workshop, glance }: BuildJob,
  gathered: Gathered,
  ground: string,
): Promise<Outcome | null> {
  const { out, cache } = config.folders
  if (!gathered.same || config.clean || options.check || options.onSnapshot || isUnsettled(workshop, out))
    return null
  const told = recall(toldOf(workshop, out))
  const ledger = ledgerOf(workshop)
  if (told?.ground !== ground || !isLedgerOf(ledger, told.ledgerKey) || !isWhole(await glance.seen()))
    return null
  const delta = deltaOf(workshop, out)
  writeDelta(delta, noChange, config.site.baseUrl)
  exhibitAs(cache, { 'ledger.jsonl': ledger, 'delta.json': delta })
  return { ...told.outcome, written: 0, kept: told.outcome.files, removed: 0, made: 0, changed: [] }
}

/** Whether every file of the last site is as it was left. */
const isWhole = (seen: ColumnData | null): boolean =>
  seen !== null && !new Column('u8', seen).values().includes(0)

const empty = new Manifest()
const noChange: Sites = { before: empty, stays: new Uint8Array(0), after: empty, origins: [] }

/** What is remembered about a finished site. */
interface Told {
  readonly ground: string
  /** The key of its ledger, which another site may have replaced by now. */
  readonly ledgerKey: string
  readonly outcome: Outcome
}

/** Keeps the outcome of a finished site for `outcomeAsBefore`. */
export function remember(path: string, told: Told): void {
  const text = JSON.stringify(told)
  if (text.length > limit) return
  writeFileSync(`${path}.tmp`, `${digestOf(text)}\n${text}`)
  renameSync(`${path}.tmp`, path)
}

/** Forgets the outcome, since the site is about to change. */
export function forget(path: string): void {
  rmSync(path, { force: true })
}

function recall(path: string): Told | null {
  if (!existsSync(path)) return null
  const text = readFileSync(path, 'utf8')
  const end = text.indexOf('\n')
  if (digestOf(text.slice(end + 1)) !== text.slice(0, end)) return null
  return JSON.parse(text.slice(end + 1)) as Told
}
