import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { digestOfRooms, nodeParts, siteRooms } from '../kit/code.ts'
import { digestOf } from '../kit/digest.ts'
import type { Config } from '../model/config.ts'
import { digestOfTheme } from '../render/render.ts'
import type { Gathered } from './gather.ts'

/** What was told of a site when it was built; more than fits some megabytes is not remembered. */
const limit = 1 << 23

/** Digests everything that a site is made from: when it is the same, so is every byte. */
export function groundOf(config: Config, { facts, cards }: Gathered): string {
  const { folders, threads: _threads, clean: _clean, now, ...settings } = config
  // The clock counts only where something waits for it.
  let waits = false
  for (let row = 0; row < cards.rows && !waits; row++) waits = cards.restriction(row)?.embargo != null
  const theme = digestOfTheme(folders.templates, join(folders.cache, 'themes'))
  return digestOf(
    JSON.stringify([facts, settings, waits && now, digestOfRooms(siteRooms), nodeParts(), theme]),
  )
}

/** Remembers what was told of a site that is wholly built. */
export function remember(path: string, ground: string, told: object): void {
  const text = JSON.stringify({ ground, told })
  if (text.length > limit) return
  writeFileSync(`${path}.tmp`, `${digestOf(text)}\n${text}`)
  renameSync(`${path}.tmp`, path)
}

/** From now on the site is being changed. */
export function forget(path: string): void {
  rmSync(path, { force: true })
}

/** What was told of the last site, where it was made from the same ground; else null. */
export function recall(path: string, ground: string): object | null {
  if (!existsSync(path)) return null
  const text = readFileSync(path, 'utf8')
  const end = text.indexOf('\n')
  if (digestOf(text.slice(end + 1)) !== text.slice(0, end)) return null
  const remembered = JSON.parse(text.slice(end + 1)) as { ground: string; told: object }
  return remembered.ground === ground ? remembered.told : null
}
