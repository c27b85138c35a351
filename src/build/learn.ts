import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commentsIn } from '../config/furniture.ts'
import type { Config, LearntLines } from '../model/config.ts'
import type { Source } from '../model/source.ts'
import { type CommonLine, createLineCounter } from '../parse/furniture/count.ts'
import { createOrderCounter } from '../parse/furniture/order.ts'
import { textOf } from '../parse/parse.ts'
import { PluginError } from '../plugins/error.ts'
import type { Hooks } from '../plugins/hooks.ts'
import { type Record, read } from '../read/read.ts'
import { walk } from '../read/walk.ts'

/** What an archive's articles have in common. */
export interface Learnt {
  /** How many plain texts were read. Markdown is not, since its marks say what each line is. */
  readonly articles: number
  readonly lines: readonly CommonLine[]
  /** Whether numeric dates write the day before the month; null if too few dates show it, or if they contradict each other. */
  readonly dayFirst: boolean | null
}

/**
 * Reads every plain text of the content folder and counts its lines. Memory does not grow with the archive. The texts in one top-level folder,
 * or in one top-level file of records, count as one source. `hooks` are those of the site's plugins, which read the texts first.
 */
export function learn(content: string, hooks: Hooks | null): Learnt {
  const lines = createLineCounter()
  const order = createOrderCounter()
  let articles = 0
  for (const { path, format } of walk(content).files) {
    if (format === 'md') continue
    const source = path.includes('/') ? path.slice(0, path.indexOf('/')) : format === 'jsonl' ? path : ''
    for (const record of recordsOf(join(content, path), path, format)) {
      const text = record.source && textRead(record.source, hooks)
      if (!text) continue
      articles++
      lines.add(text, source)
      order.add(text)
    }
  }
  return { articles, lines: lines.common(), dayFirst: order.dayFirst() }
}

/** The records of a file. One that cannot be read is skipped; the next build reports it. */
function* recordsOf(file: string, path: string, format: 'txt' | 'jsonl'): Generator<Record> {
  try {
    yield* read(file, { path, format })
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).code) throw error
  }
}

/** The text of a source, as plugins leave it; null if there is none, or if a plugin fails, which the next build reports. */
function textRead(source: Source, hooks: Hooks | null): string | null {
  try {
    return textOf({ ...source, text: hooks?.source?.(source, source.path).text ?? source.text })
  } catch (error) {
    if (error instanceof PluginError) return null
    throw error
  }
}

/**
 * Writes `furniture.yaml`. What a person decided there stays: entries with `keep: true` or without a count, and comments, above their entry or
 * at the top if the entry is gone.
 */
export function writeLearnt(
  folders: Pick<Config['folders'], 'content'>,
  learnt: Learnt,
  before: LearntLines,
): void {
  const kept = new Set(before.kept)
  const found = learnt.lines.filter(({ line }) => !kept.has(line))
  const names = new Set(found.map(({ line }) => line))
  const own = before.own.filter((line) => !names.has(line) && !kept.has(line))
  const dayFirst = learnt.dayFirst ?? before.dayFirst
  const file = join(folders.content, 'furniture.yaml')
  const comments = commentsIn(existsSync(file) ? readFileSync(file, 'utf8') : '')
  const entry = (line: string, ...fields: string[]) => {
    const said = comments.get(line) ?? []
    comments.delete(line)
    const lines = [...said, `- line: ${quoted(line)}`, ...fields.map((field) => `  ${field}`)]
    return lines.map((each) => `  ${each}\n`).join('')
  }
  const entries = [
    ...own.map((line) => entry(line)),
    ...before.kept.map((line) => entry(line, 'keep: true')),
    ...found.map(({ line, share, count }) => entry(line, `share: ${share.toFixed(3)}`, `count: ${count}`)),
  ]
  const others = [...comments.values()].flat().filter((line) => !head.includes(line))
  const text = [
    ...[...head, ...others].map((line) => `${line}\n`),
    dayFirst === null ? '' : `dates: ${dayFirst ? 'day-first' : 'month-first'}\n`,
    entries.length === 0 ? 'lines: []\n' : 'lines:\n',
    ...entries,
  ].join('')
  // A name that begins with a dot is never taken for an article.
  const beside = join(folders.content, '.furniture.yaml.tmp')
  writeFileSync(beside, text)
  renameSync(beside, file)
}

const head: readonly string[] = [
  '# Lines that stand in many articles, as "dateline learn" found them. The next build leaves them out of every article, so look',
  '# through them: what belongs to articles after all gets a line "keep: true". Lines that you add yourself stay when you learn again.',
]

/** JSON's quotes and escapes are valid in YAML; characters that only YAML wants escaped are escaped as well. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
