import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { type BuildOptions, build, type Report } from '../build/build.ts'
import { loadConfig, type Options } from '../config/config.ts'
import { digestOf } from '../kit/digest.ts'
import type { Notice } from '../model/notice.ts'

/** Sites that every build must manage, each a copy of `sites/NAME`. */
export const siteNames = ['plain', 'mixed', 'i18n', 'collisions', 'hostile', 'plugins', 'empty'] as const

const sites = join(import.meta.dirname, 'sites')

/** The plugins of sites that have none of their own. */
const examples = join(import.meta.dirname, '../../examples/plugins')

/** A fixture site in a temporary folder of its own, to be built, changed and questioned. */
export interface TestSite {
  /** Holds the others; nothing outside it is touched. */
  readonly folder: string
  readonly content: string
  /** The site's own templates, or null where it has none. */
  readonly templates: string | null
  /** The site's own plugins, or the examples where it has none. */
  readonly plugins: string
  readonly out: string
  readonly cache: string
  /** Builds as the command line would, on one thread unless asked for more. The notices are those of the settings and of the build. */
  build(options?: Options & BuildOptions): Promise<Report>
  fileExists(file: string): boolean
  fileContains(file: string, text: string): boolean
  readFile(file: string): string
  /** Files of the output, relative, `/` between folders, in the order of code units. */
  listFiles(): string[]
  /** Digest of every file of the output: two equal ones are the same site, byte for byte. */
  treeDigest(): Map<string, string>
  remove(): void
}

/** Copies a fixture site, such as `mixed` or `invalid/read/encoding`. The caller removes it. */
export function copySite(name: string): TestSite {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-site-'))
  cpSync(join(sites, name), folder, { recursive: true, verbatimSymlinks: true })
  const content = join(folder, 'content')
  const templates = existsSync(join(folder, 'templates')) ? join(folder, 'templates') : null
  const plugins = existsSync(join(folder, 'plugins')) ? join(folder, 'plugins') : examples
  const out = join(folder, 'dist')
  const cache = join(folder, 'cache')
  const readFile = (file: string) => readFileSync(join(out, file), 'utf8')
  const listFiles = () => filesUnder(out)
  return {
    folder,
    content,
    templates,
    plugins,
    out,
    cache,
    build: async (options = {}) => {
      const asked = {
        content,
        templates: templates ?? undefined,
        plugins,
        out,
        cache,
        threads: 1,
        ...options,
      }
      const { config, notices } = loadConfig(asked)
      const report = await build(config, options)
      return { ...report, notices: [...notices, ...report.notices] satisfies Notice[] }
    },
    fileExists: (file) => existsSync(join(out, file)),
    fileContains: (file, text) => readFile(file).includes(text),
    readFile,
    listFiles,
    treeDigest: () => new Map(listFiles().map((file) => [file, digestOf(readFileSync(join(out, file)))])),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** The names of the sites under `invalid`, one for each rule that a site can show: `invalid/read/encoding` …. */
export function invalidSites(): string[] {
  return readdirSync(join(sites, 'invalid')).flatMap((room) =>
    readdirSync(join(sites, 'invalid', room)).map((rule) => `invalid/${room}/${rule}`),
  )
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}
