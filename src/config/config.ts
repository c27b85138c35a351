import { isUtf8 } from 'node:buffer'
import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs'
import { availableParallelism, homedir } from 'node:os'
import { basename, dirname, join, parse as parsePath, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { isDay } from '../kit/calendar.ts'
import { UsageError } from '../kit/errors.ts'
import { primaryOf } from '../kit/language.ts'
import { targetInside } from '../kit/links.ts'
import { nearest } from '../kit/nearest.ts'
import { contains, realPath } from '../kit/paths.ts'
import { wallTime } from '../kit/zone.ts'
import { type Config, type Folders, type OwnWords, type Site, usualOut } from '../model/config.ts'
import { type Notice, notice } from '../model/notice.ts'
import { asTags, readConcepts } from './authority.ts'
import { readFurniture } from './furniture.ts'
import { baseUrl, readSetting, settings } from './site.ts'
import { readTakedowns } from './takedowns.ts'
import { readOwnWords } from './words.ts'
import { lineOfField, readYaml, YamlProblem, type YamlValue } from './yaml.ts'

/** The options of the command line; paths are relative to the current folder. */
export interface Options {
  readonly content?: string | undefined
  readonly templates?: string | undefined
  readonly plugins?: string | undefined
  /** Null if no site is made, so that its folder does not matter. */
  readonly out?: string | null | undefined
  readonly cache?: string | undefined
  readonly baseUrl?: string | undefined
  readonly threads?: number | undefined
  readonly clean?: boolean | undefined
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`: the moment that embargoes are compared with. */
  readonly now?: string | undefined
}

/** The folders where the user's own templates and plugins are looked for, whether or not they exist. */
export function customFolders(options: Options): [templates: string, plugins: string] {
  return [resolve(options.templates ?? 'templates'), resolve(options.plugins ?? 'plugins')]
}

/** Dateline's own templates. */
export const ownTemplates = fileURLToPath(new URL('../../templates', import.meta.url))

/**
 * The settings of a build, complete and valid. The command line overrides `content/site.yaml`, which overrides the defaults. Throws `UsageError` if a
 * folder or a setting cannot be used.
 */
export function loadConfig(options: Options = {}): { config: Config; notices: Notice[] } {
  const folders = foldersOf(options)
  const notices: Notice[] = []
  const site = readSite(folders.content, notices)
  if (options.baseUrl !== undefined) {
    const given = v.safeParse(baseUrl, options.baseUrl)
    if (!given.success) throw new UsageError(`--base-url ${given.issues[0].message}.`)
    site.baseUrl = given.output
  }
  const threads = options.threads ?? availableParallelism()
  if (!Number.isInteger(threads) || threads < 1 || threads > 256) {
    throw new UsageError('--threads must be a whole number from 1 to 256.')
  }
  const authority = (name: string) => {
    const text = readOptional(join(folders.content, name))
    const { concepts, notices: told } =
      text === null ? { concepts: [], notices: [] } : readConcepts(name, text)
    notices.push(...told)
    return concepts
  }
  const tags = asTags(authority('tags.yaml'))
  const authors = authority('authors.yaml')
  const { takedowns, notices: told } = readTakedowns(
    readOptional(join(folders.content, 'takedowns.yaml')) ?? '',
  )
  notices.push(...told)
  const words = ownWords(folders.content, site.language, notices)
  const { furniture, notices: learnt } = readFurniture(
    readOptional(join(folders.content, 'furniture.yaml')) ?? '',
  )
  notices.push(...learnt)
  const now = nowOf(options.now, site.timeZone)
  return {
    config: {
      site,
      tags,
      authors,
      takedowns,
      words,
      furniture,
      now,
      plugins: [],
      folders,
      threads,
      clean: options.clean ?? false,
    },
    notices,
  }
}

/** The message file of the site's language: `words.pt-BR.yaml`, else `words.pt.yaml`. */
function ownWords(content: string, language: string, notices: Notice[]): OwnWords | null {
  for (const tag of [language, primaryOf(language)]) {
    const file = `words.${tag}.yaml`
    const text = readOptional(join(content, file))
    if (text === null) continue
    const read = readOwnWords(file, text)
    notices.push(...read.notices)
    return read.words
  }
  return null
}

/** The present moment. Embargoes end by the clock, unless `--now` names a moment in order to make the same site again. */
function nowOf(asked: string | undefined, timeZone: string): string {
  if (asked === undefined) return wallTime(timeZone, Date.now())
  const told = /^(\d{4})-(\d\d)-(\d\d)(?:T(?:[01]\d|2[0-3]):[0-5]\d)?$/.exec(asked)
  if (told === null || !isDay(Number(told[1]), Number(told[2]), Number(told[3]))) {
    throw new UsageError('--now must be a date such as 2026-01-31, or 2026-01-31T08:00.')
  }
  return asked.length === 10 ? `${asked}T00:00` : asked
}

function foldersOf(options: Options): Folders {
  const content = resolve(options.content ?? 'content')
  const out = resolve(options.out ?? usualOut)
  const cache = resolve(options.cache ?? join('node_modules', '.cache', 'dateline'))
  const [asked, plugins] = customFolders(options)
  if (!existsSync(content)) {
    throw new UsageError(
      `There is no folder ${content}. Make it and put articles into it, or name another with --content.`,
    )
  }
  if (!statSync(content).isDirectory()) {
    throw new UsageError(`${content} is a file; --content names the folder that articles lie in.`)
  }
  if (options.templates !== undefined && !existsSync(asked))
    throw new UsageError(`There is no folder ${asked} (--templates).`)
  if (options.plugins !== undefined && !existsSync(plugins))
    throw new UsageError(`There is no folder ${plugins} (--plugins).`)
  const isAmongTexts = contains(content, plugins)
  if (options.plugins !== undefined && isAmongTexts)
    throw new UsageError(
      `--plugins ${plugins} lies in the content folder, where texts are: choose a folder outside it.`,
    )
  const hasPlugins = existsSync(plugins) && !isAmongTexts
  const templates = existsSync(asked) && realPath(asked) !== realPath(ownTemplates) ? asked : null
  const named: [string, string][] = [
    ['--content', content],
    ['--cache', cache],
  ]
  if (templates) named.push(['--templates', templates])
  if (hasPlugins) named.push(['--plugins', plugins])
  if (options.out !== null) checkOut(out, content, named)
  if (contains(content, cache) && isWalked(relative(realPath(content), realPath(cache))))
    throw new UsageError(
      `--cache ${cache} lies among the articles, and its records would be read as such: choose one outside ${content}.`,
    )
  return { content, templates, plugins: hasPlugins ? plugins : null, out, cache }
}

/** Makes sure that the output folder holds nothing that somebody would miss. `named` has the other folders, each with its flag. */
function checkOut(out: string, content: string, named: readonly (readonly [string, string])[]): void {
  for (const [flag, folder] of named) {
    if (contains(out, folder))
      throw new UsageError(`--out ${out} holds ${flag} ${folder}: choose an output folder of its own.`)
  }
  for (const folder of [homedir(), process.cwd(), parsePath(out).root]) {
    if (contains(out, folder))
      throw new UsageError(`--out ${out} is no folder for a site: choose an empty one, such as dist.`)
  }
  if (contains(content, out))
    throw new UsageError(`--out ${out} lies in the content folder: choose one outside it.`)
}

/** Whether a folder below the content folder is searched for articles, as `node_modules` and names that begin with a dot are not. */
const isWalked = (path: string): boolean => !/(?:^|[/\\])(?:\.|node_modules(?:[/\\]|$))/.test(path)

/**
 * The text of a file, or null if it does not exist, and only then: without its takedowns, a site would publish what was taken down. Throws for an encoding
 * other than UTF-8, whose letters would be garbled on every page.
 */
function readOptional(file: string): string | null {
  const name = basename(file)
  const stats = lstatSync(file, { throwIfNoEntry: false })
  if (!stats) return null
  if (stats.isSymbolicLink() && !targetInside(realPath(dirname(file)), file))
    throw new UsageError(
      `${name} is a link that leads out of the content folder, or nowhere. Put the file itself there.`,
    )
  if (!statSync(file).isFile()) throw new UsageError(`${name} is no file. Move it away, or put a file there.`)
  const bytes = readFileSync(file)
  if (!isUtf8(bytes)) throw new UsageError(`${name} is not in UTF-8. Save it as UTF-8.`)
  return bytes.toString('utf8').replace(/^\uFEFF/, '')
}

function readSite(content: string, notices: Notice[]): { -readonly [K in keyof Site]: Site[K] } {
  const text = readOptional(join(content, 'site.yaml'))
  let given: YamlValue = {}
  try {
    given = (text === null ? null : readYaml(text)) ?? {}
  } catch (error) {
    if (!(error instanceof YamlProblem)) throw error
    throw new UsageError(`site.yaml:${error.line}: ${error.message}`)
  }
  if (typeof given !== 'object' || Array.isArray(given))
    throw new UsageError('site.yaml: lines such as "title: …" are expected.')
  const site: Record<string, unknown> = {}
  const wrong: { line: number; reason: string }[] = []
  for (const name of Object.keys(settings) as (keyof Site)[]) {
    const read = readSetting(name, given[name])
    if ('wrong' in read) wrong.push({ line: lineOfField(text!, name), reason: `"${name}" ${read.wrong}.` })
    else site[name] = read.value
  }
  if (wrong.length > 0) {
    wrong.sort((a, b) => a.line - b.line)
    throw new UsageError(wrong.map(({ line, reason }) => `site.yaml:${line}: ${reason}`).join('\n       '))
  }
  for (const name of Object.keys(given)) {
    if (!(name in settings)) {
      const meant = nearest(name, Object.keys(settings))
      notices.push(
        notice(
          'config/unknown-setting',
          'site.yaml',
          lineOfField(text!, name),
          `"${name}" is no setting; it was ignored.${meant === null ? '' : ` Did you mean "${meant}"?`}`,
        ),
      )
    }
  }
  return site as unknown as Site
}
