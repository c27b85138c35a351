import { existsSync, readFileSync } from 'node:fs'
import { basename, extname, join, relative } from 'node:path'
import { CompileError } from '../kit/bundle.ts'
import { digestOf } from '../kit/digest.ts'
import { nearest } from '../kit/nearest.ts'
import type { PageKind } from '../model/page.ts'
import { compileModules } from './compile.ts'
import { placeIn, TemplateError } from './error.ts'
import type { PageTemplates, Partials } from './kit.ts'
import { filesOf, foldersOf, ownFolder, sharedDigest, sourcesDigest, themeFolder } from './sources.ts'

const pageNames = [
  'article',
  'home',
  'year',
  'month',
  'day',
  'undated',
  'tag',
  'author',
  'section',
  'tagIndex',
  'authorIndex',
  'sectionIndex',
  'search',
  'about',
  'notFound',
  'tombstone',
  'choice',
] as const satisfies readonly PageKind[]

const partialNames = [
  'layout',
  'head',
  'browseHead',
  'masthead',
  'footer',
  'breadcrumbs',
  'list',
  'pager',
  'histogram',
  'calendar',
  'decades',
  'index',
  'period',
  'term',
  'understood',
] as const satisfies readonly (keyof Partials)[]

/** A file of `templates/assets`. */
export interface Asset {
  /** Relative to `assets`, `/` between folders. */
  readonly name: string
  /** The path as the user knows it. */
  readonly shown: string
  readonly bytes: Uint8Array
}

/** A loaded theme: the default templates, replaced file by file by the user's own. */
export interface Templates {
  readonly pages: PageTemplates
  readonly partials: Partials
  /** For each template: the digest of all sources that its pages are made with. */
  readonly digests: Readonly<Record<PageKind, string>>
  /** The file of each template and partial, as the user knows it. */
  readonly files: Readonly<Record<string, string>>
  readonly assets: readonly Asset[]
  /** Absolute paths, the user's own folder first. */
  readonly folders: readonly string[]
}

/**
 * Loads the theme. `folder` is the user's own (absolute; null for the default theme alone), whose files replace the default ones. Compiled templates
 * are kept in `cache`. Throws a `TemplateError` if a file cannot be loaded or has a name that no template has.
 */
export async function loadTemplates(folder: string | null, cache: string): Promise<Templates> {
  const folders = foldersOf(folder)
  for (const own of folders) if (own !== ownFolder) refuseUnknown(own)
  const sources = (inputs: readonly string[]) => sourcesDigest(folders, inputs)
  const names = [...pageNames, ...partialNames.map((name) => `partials/${name}`)]
  const paths = names.map(
    (name) => folders.map((one) => join(one, `${name}.ts`)).find(existsSync) ?? join(ownFolder, `${name}.ts`),
  )
  let compiled: Awaited<ReturnType<typeof compileModules>>
  let digests: string[]
  let shared: string
  do {
    compiled = await compileModules(paths, sources, themeFolder(folder, cache)).catch((error: unknown) => {
      throw notLoaded(folders, error)
    })
    digests = paths.map((path) => digestOf(readFileSync(path)))
    shared = sharedDigest(folders, compiled.inputs)
    // A template may be saved meanwhile, but pages must have the digests of the templates that made them.
  } while (sources(compiled.inputs) !== compiled.digest)
  const loaded = compiled.modules.map((module, at) => {
    const file = shownPath(paths[at]!, folders)
    if (typeof module['default'] !== 'function') {
      throw new TemplateError(file, 0, '', new Error('It has no default export that is a function.'))
    }
    return { default: module['default'], file, digest: digests[at]! }
  })
  const pages = loaded.slice(0, pageNames.length)
  const partials = loaded.slice(pageNames.length)

  const common = digestOf([shared, ...partials.map(({ digest }) => digest)].join(' '))
  const byName = <T>(names: readonly string[], value: (at: number) => T) =>
    Object.fromEntries(names.map((name, at) => [name, value(at)]))
  return {
    pages: byName(pageNames, (at) => pages[at]!.default) as unknown as PageTemplates,
    partials: byName(partialNames, (at) => partials[at]!.default) as unknown as Partials,
    digests: byName(pageNames, (at) => digestOf(`${common} ${pages[at]!.digest}`)) as Record<
      PageKind,
      string
    >,
    files: {
      ...byName(pageNames, (at) => pages[at]!.file),
      ...byName(
        partialNames.map((name) => `partials/${name}`),
        (at) => partials[at]!.file,
      ),
    },
    assets: assetsOf(folders),
    folders,
  }
}

function notLoaded(folders: readonly string[], error: unknown): TemplateError {
  if (error instanceof CompileError)
    return new TemplateError(shownPath(error.path, folders), error.line, '', error)
  const place = placeIn(folders, error)
  const shown = place === null ? basename(folders[0]!) : shownPath(place.path, folders)
  return new TemplateError(shown, place?.line ?? 0, '', error)
}

/** The error of a template or partial (`article`, `partials/footer`) that failed on a page, with the place of the failure. */
export function templateError(
  { files, folders }: Templates,
  name: string,
  page: string,
  error: unknown,
): TemplateError {
  const place = placeIn(folders, error)
  return place === null
    ? new TemplateError(files[name]!, 0, page, error)
    : new TemplateError(shownPath(place.path, folders), place.line, page, error)
}

/** The templates that `dateline eject` can copy: `article`, `partials/layout`, `assets/…`. */
export function templateNames(): readonly string[] {
  return [
    ...pageNames,
    ...partialNames.map((name) => `partials/${name}`),
    ...assetsOf([ownFolder]).map(({ name }) => `assets/${name}`),
  ]
}

/** A path as the user knows it: their own folder by its name, the default one as `templates`. */
function shownPath(path: string, folders: readonly string[]): string {
  const folder = folders.find((one) => path.startsWith(`${one}/`))
  return folder === undefined ? path : `${basename(folder)}/${relative(folder, path).replaceAll('\\', '/')}`
}

function assetsOf(folders: readonly string[]): Asset[] {
  const byName = new Map<string, string>()
  for (const folder of folders) {
    for (const name of filesOf(join(folder, 'assets'))) {
      if (!byName.has(name)) byName.set(name, join(folder, 'assets', name))
    }
  }
  return [...byName]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, path]) => ({ name, shown: shownPath(path, folders), bytes: readFileSync(path) }))
}

/** Throws for a file with an unknown name, since a misspelt template would otherwise be ignored silently. Helpers belong into folders of their own. */
function refuseUnknown(folder: string): void {
  const known = new Set<string>([...pageNames, ...partialNames.map((name) => `partials/${name}`)])
  for (const name of filesOf(folder)) {
    const extension = extname(name)
    if (!/\.[cm]?[jt]s$/.test(extension)) continue
    const stem = name.slice(0, -extension.length)
    if (known.has(stem) && extension === '.ts') continue
    if (name.includes('/') && !name.startsWith('partials/')) continue
    const meant = nearest(stem, known)
    const hint = meant === null ? '' : ` Did you mean ${meant}.ts?`
    throw new TemplateError(
      `${basename(folder)}/${name}`,
      0,
      '',
      `No template has this name.${hint} Helpers belong in a folder of their own, such as ${basename(folder)}/lib.`,
    )
  }
}
