import { existsSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { loadConfig } from '../../config/config.ts'
import { readSetting } from '../../config/site.ts'
import { UsageError } from '../../kit/errors.ts'
import type { Config, Site } from '../../model/config.ts'
import { sourceName } from '../../model/source.ts'
import type { Parsed } from '../../parse/parse.ts'
import type { Hooks } from '../../plugins/hooks.ts'
import { hooksOfSite } from '../../plugins/site.ts'
import type { Record } from '../../read/read.ts'
import { type ArticleSettings, siteSettings, understand } from '../../workers/understand.ts'
import type { Args } from '../args.ts'
import { extracted } from '../extracted.ts'
import { optionsOf } from '../options.ts'
import { recordsOf } from '../records.ts'
import type { Terminal } from '../terminal.ts'

/** `extract`: prints what the parser understood of files that may lie anywhere. The exit code is 1 if one of them failed. */
export async function runExtract(args: Args, terminal: Terminal): Promise<number> {
  if (args.operands.length === 0) {
    throw new UsageError('Name the files to read, or - for the standard input: dateline extract FILE...')
  }
  if (args.has('markdown') && args.has('explain'))
    throw new UsageError('Choose one of --markdown and --explain.')
  const content = resolve(args.value('content') ?? 'content')
  const { settings, hooks } = await settingsOf(args, content)
  const show = await showerOf(args, terminal)
  let failed = false
  /** The Markdown of one article is kept until it is known that there is no second: together they would look like one file. */
  let only: string | null = null
  for (const operand of args.operands) {
    for await (const { file, record } of recordsOf(operand)) {
      // Only between turns is it seen that a reader stopped reading (`| head`).
      await nextTurn()
      const parsed = parsedOf(record, settings, hooks)
      failed ||= parsed.notices.some(({ level }) => level === 'error')
      const text = show({
        record,
        operand: file,
        path: sourceName(file, record.record),
        content,
        settings,
        parsed,
      })
      if (!args.has('markdown')) terminal.out.print(text)
      else if (only === null) only = text
      else throw new UsageError(severalArticles)
    }
  }
  if (only !== null) terminal.out.print(only)
  return failed ? 1 : 0
}

const severalArticles =
  '--markdown prints one article, to be kept in a file of its own, and here are several. Name one file, or one line of a .jsonl file, such as press.jsonl#12.'

/** The settings that a single article depends on, and its tags. */
type ShownSettings = ArticleSettings & Pick<Site, 'inferredTags'> & Pick<Config, 'tags'>

/** A source on its way to the screen. */
export interface Shown {
  readonly record: Record
  readonly operand: string
  /** The file; with `#` and the line for a record. */
  readonly path: string
  /** The content folder, for the id that the article has in the archive. */
  readonly content: string
  readonly settings: ShownSettings
  readonly parsed: Parsed
}

async function showerOf(args: Args, { out }: Terminal): Promise<(shown: Shown) => string> {
  if (args.has('markdown')) {
    const { asMarkdown } = await import('../markdown.ts')
    return asMarkdown
  }
  if (args.has('explain')) {
    const { explained } = await import('../explained.ts')
    return (shown) => explained(shown, out.paint)
  }
  return (shown) => `${JSON.stringify(extracted(shown))}\n`
}

/** The settings of the archive. Without a content folder they are the defaults, and there are no plugins. */
async function settingsOf(
  args: Args,
  content: string,
): Promise<{ settings: ShownSettings; hooks: Hooks | null }> {
  if (args.value('content') !== undefined || existsSync(content)) {
    const { config } = loadConfig({ ...optionsOf(args), content })
    const { site } = config
    const settings = { ...siteSettings(config), inferredTags: site.inferredTags, tags: config.tags }
    return { settings, hooks: await hooksOfSite(config) }
  }
  return { settings: usualSettings(), hooks: null }
}

function usualSettings(): ShownSettings {
  const usual = <Name extends keyof Site & keyof ShownSettings>(name: Name): Site[Name] => {
    const setting = readSetting(name, undefined)
    if ('wrong' in setting) throw new Error(`The usual ${name} ${setting.wrong}`)
    return setting.value
  }
  return {
    language: usual('language'),
    timeZone: usual('timeZone'),
    gfm: usual('gfm'),
    terms: [],
    furniture: [],
    dayFirst: null,
    inferredTags: usual('inferredTags'),
    tags: [],
  }
}

function parsedOf(record: Record, settings: ArticleSettings, hooks: Hooks | null): Parsed {
  if (!record.source) return { fate: 'quarantined', article: null, notices: record.notices }
  const parsed = understand(record.source, settings, hooks)
  return { ...parsed, notices: [...record.notices, ...parsed.notices] }
}

/** The path as the archive would have it: relative to the content folder if the file lies there, else as it was given. */
export function sourcePathOf(path: string, content: string): string {
  const inside = relative(content, resolve(path))
  return inside.startsWith('..') || path === '-' ? path : inside.split(sep).join('/')
}
