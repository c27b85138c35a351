import { basename, dirname, join, relative } from 'node:path'
import { ownTemplates } from '../config/config.ts'
import type { Config } from '../model/config.ts'
import type { Notice } from '../model/notice.ts'
import { sourcePlace } from '../model/source.ts'
import { TemplateError } from '../render/error.ts'
import type { Problem } from '../serve/reload.ts'
import { frameOf } from '../watch/frame.ts'
import { keyOf, type Rebuild } from '../watch/rebuilder.ts'
import { grouped, plural, seconds } from './figures.ts'
import { named } from './paths.ts'
import { type Paint, shown } from './terminal.ts'

/** The result of a save on one line, such as `content/2021/ferry.txt -> 4 pages, 38 ms`; empty if there is nothing to say. */
export function rebuildLine(rebuild: Rebuild, paint: Paint): string {
  const { because, outcome, completes, already, seconds: time } = rebuild
  const took = paint('dim', time < 1 ? `${Math.round(time * 1000)} ms` : seconds(time))
  const what = completes ? paint('dim', '  and what depends on it') : causeOf(because)
  if (outcome.kind === 'failed') return `${what} -> ${paint('red', 'failed')}, ${took}\n`
  if (outcome.kind === 'quick') return `${what} -> ${pagesIn(outcome.files)}, ${took}\n`
  const { changed, written, removed } = outcome.report
  const touched = written + removed
  const others = changed.filter((file) => !already.has(file))
  if (completes && touched === changed.length && others.length === 0) return ''
  // The report names only the first thousands of files.
  const count = changed.length === touched ? pagesIn(others) : `${grouped(touched)} files`
  return `${what} -> ${count}, ${took}\n`
}

function pagesIn(files: readonly string[]): string {
  const pages = files.filter((file) => file.endsWith('.html')).length
  return files.length === 0 ? 'nothing changed' : `${grouped(pages)} ${plural(pages, 'page')}`
}

function causeOf(paths: readonly string[]): string {
  const [first] = paths
  if (first === undefined) return 'all'
  if (paths.length === 1) return shown(named(first))
  const folder = commonFolder(paths)
  // Folders that lie far apart change together when all of them are read again.
  return folder === dirname(folder)
    ? `${shown(named(first))} and ${grouped(paths.length - 1)} ${plural(paths.length - 1, 'other path')}`
    : `${shown(named(folder))} (${grouped(paths.length)} paths)`
}

function commonFolder(paths: readonly string[]): string {
  let folder = paths[0]!
  while (
    !paths.every((path) => path === folder || path.startsWith(`${folder}/`)) &&
    folder !== dirname(folder)
  ) {
    folder = dirname(folder)
  }
  return folder
}

/** What the browser shows over the page: errors that are not among the notices `before`, and whatever prevents the site from being built. */
export function problemsOf(rebuild: Rebuild, before: readonly Notice[]): Problem[] {
  const { config, outcome } = rebuild
  if (outcome.kind === 'failed') return [problemOfFailure(outcome.error, config)]
  const known = new Set(before.filter(({ rule }) => !rule.startsWith('render/')).map(keyOf))
  const places = new Map<string, Notice>()
  for (const notice of rebuild.notices) {
    const place = `${notice.rule} ${notice.path}:${notice.line}`
    // A broken template is reported for each of its pages.
    if (notice.level === 'error' && !known.has(keyOf(notice)) && !places.has(place)) places.set(place, notice)
  }
  return [...places.values()].slice(0, atMost).map((notice) => problemOfNotice(notice, config))
}

const atMost = 10

function problemOfNotice({ rule, path, line, reason, hint }: Notice, config: Config): Problem {
  const file = fileOf(path, config)
  return { level: 'error', place: placeOf(file, line), reason, hint, rule, frame: frameOf(file, line) }
}

function problemOfFailure(error: Error, config: Config): Problem {
  if (error instanceof TemplateError) {
    const file = fileOf(error.template, config)
    const hint = 'Correct the template; until then the site stays as it was.'
    return {
      level: 'error',
      place: placeOf(file, error.line),
      reason: error.message,
      hint,
      rule: 'render/template-error',
      frame: frameOf(file, error.line),
    }
  }
  const hint = 'The site stays as it was until this is corrected.'
  return { level: 'error', place: '', reason: error.message, hint, rule: error.name, frame: [] }
}

/** The path of a notice's file. Templates are named with their folder (`templates/article.ts`); everything else lies in the content folder. */
function fileOf(path: string, { folders }: Config): string {
  for (const folder of [folders.templates, ownTemplates]) {
    if (folder && path.startsWith(`${basename(folder)}/`)) return join(dirname(folder), path)
  }
  return join(folders.content, sourcePlace(path).path)
}

function placeOf(file: string, line: number): string {
  const path = relative(process.cwd(), file)
  return line > 0 ? `${path}:${line}` : path
}
