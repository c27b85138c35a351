import { join } from 'node:path'
import type { Level, Notice } from '../model/notice.ts'
import { grouped } from './figures.ts'
import { type Colour, type Paint, shown } from './terminal.ts'

const ranks: Readonly<Record<Level, number>> = { info: 0, warning: 1, error: 2 }
const colours: Readonly<Record<Level, Colour>> = { info: 'blue', warning: 'yellow', error: 'red' }

/** How many notices of each rule are shown; the rest are counted. */
const few = 3

/**
 * Formats notices, grouped by rule, with the worst last so that they are nearest to the prompt:
 *
 *     content/1998/ferry.txt:3  warning  No date found in the first 10 lines.
 *                               … and 11 more in cache/notices.jsonl
 *                               Add a line such as "date: 1998-05-02".  parse/no-date
 *
 * `folder` is the content folder and `all` the file that has every notice, both as the user would write them, so that a terminal can open the paths.
 */
export function problems(notices: readonly Notice[], folder: string, all: string, paint: Paint): string {
  const ordered = [...byRule(notices).values()].sort(([a], [b]) => ranks[a!.level] - ranks[b!.level])
  return ordered.map((group) => problemGroup(group, folder, all, paint)).join('')
}

/** How many notices each rule has, by its name. */
export function countByRule(notices: readonly Notice[]): Record<string, number> {
  return Object.fromEntries([...byRule(notices)].map(([rule, group]) => [rule, group.length]))
}

function byRule(notices: readonly Notice[]): Map<string, Notice[]> {
  const groups = new Map<string, Notice[]>()
  for (const notice of notices) {
    const group = groups.get(notice.rule)
    if (group) group.push(notice)
    else groups.set(notice.rule, [notice])
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function problemGroup(group: readonly Notice[], folder: string, all: string, paint: Paint): string {
  const head = firstOf(group)
  const places = head.map((notice) => placeOf(notice, folder))
  const width = Math.min(48, Math.max(...places.map((place) => place.length)))
  const indent = `${' '.repeat(width)}  `
  const lines: string[] = []
  head.forEach((notice, i) => {
    const level = paint(colours[notice.level], notice.level.padEnd(7))
    lines.push(`${places[i]!.padEnd(width)}  ${level}  ${shown(notice.reason)}`)
    if (notice.hint !== head[i + 1]?.hint) {
      if (i === head.length - 1 && group.length > head.length)
        lines.push(`${indent}… and ${grouped(group.length - head.length)} more in ${all}`)
      lines.push(`${indent}${shown(notice.hint)}  ${paint('dim', notice.rule)}`)
    }
  })
  return `${lines.join('\n')}\n`
}

/** The first few notices. If they have several hints, some with each, so that no hint is missing just because its file comes late. */
function firstOf(group: readonly Notice[]): Notice[] {
  const byHint = new Map<string, Notice[]>()
  for (const notice of group) {
    const same = byHint.get(notice.hint)
    if (same === undefined) byHint.set(notice.hint, [notice])
    else if (same.length < few) same.push(notice)
    if (byHint.size === mostHints) break
  }
  const each = Math.max(1, Math.floor(few / byHint.size))
  return byHint.size === 1 ? group.slice(0, few) : [...byHint.values()].flatMap((same) => same.slice(0, each))
}

const mostHints = 6

/** Where a notice points. Templates are named with their own folder; everything else lies in the content folder. */
function placeOf({ rule, path, line }: Notice, folder: string): string {
  const place = rule.startsWith('render/') ? path : path === '' ? folder : join(folder, path)
  return shown(line > 0 ? `${place}:${line}` : place)
}
