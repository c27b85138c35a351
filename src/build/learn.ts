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
  /** Plain texts that were looked at: Markdown says itself what is what. */
  readonly articles: number
  readonly lines: readonly CommonLine[]
  /** Whether days stand before months in numbers; null where too few dates show it, or they contradict one another. */
  readonly dayFirst: boolean | null
}

/**
 * Reads every plain text of the content folder and counts its lines. Memory does not grow with the archive. Texts of one folder at the top,
 * or of one file of records there, are taken for one source. `hooks`: of the site's plugins, which read the texts first.
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

/** A file that cannot be read is told by the next build. */
function* recordsOf(file: string, path: string, format: 'txt' | 'jsonl'): Generator<Record> {
  try {
    yield* read(file, { path, format })
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).code) throw error
  }
}

/** The text of a source, as plugins leave it; null where there is none. What a plugin fails over is told by the next build. */
function textRead(source: Source, hooks: Hooks | null): string | null {
  try {
    return textOf({ ...source, text: hooks?.source?.(source, source.path).text ?? source.text })
  } catch (error) {
    if (error instanceof PluginError) return null
    throw error
  }
}

/**
 * Writes `furniture.yaml`; what a person decided there before, `keep: true` and entries without a count, stays, and so do comments: above
 * their entry, or at the top where that is gone.
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
  // No file whose name begins with a dot is taken for an article.
  const beside = join(folders.content, '.furniture.yaml.tmp')
  writeFileSync(beside, text)
  renameSync(beside, file)
}

const head: readonly string[] = [
  '# Lines that stand in many articles, as "dateline learn" found them. The next build leaves them out of every article, so look',
  '# through them: what belongs to articles after all gets a line "keep: true". Lines that you add yourself stay when you learn again.',
]

/** JSON's quotes and escapes are YAML's too; what YAML asks to be escaped beyond JSON is. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
