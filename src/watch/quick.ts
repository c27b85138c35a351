import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Snapshot } from '../build/build.ts'
import { restrictionOf } from '../collect/card.ts'
import { CacheDamaged, MachineError } from '../kit/errors.ts'
import { unstoredText } from '../kit/stored.ts'
import type { Archive, Entry, Row } from '../model/archive.ts'
import type { Article } from '../model/article.ts'
import type { Config } from '../model/config.ts'
import type { Shelf } from '../model/edition.ts'
import { changedOf } from '../model/standing.ts'
import { PluginError } from '../plugins/error.ts'
import { hooksFrom } from '../plugins/hooks.ts'
import { loadPlugins } from '../plugins/load.ts'
import { read } from '../read/read.ts'
import { createRenderer, loadTemplates, TemplateError } from '../render/render.ts'
import { searchAssets } from '../search/assets.ts'
import { openShelf } from '../store/shelf.ts'
import { siteSettings, understand } from '../workers/understand.ts'
import { openJournal } from '../write/journal.ts'
import { openOutput } from '../write/output.ts'
import { pagesOf } from './pages.ts'
import type { Rows } from './rows.ts'

/** The site of the last build in memory, which can show a small change at once. */
export interface Quick {
  /**
   * Writes the page of an article whose text changed, and the lists that show it, and returns these files; a build has to follow for the rest.
   * Returns null if only a build can tell what changes: the article is new, gone or perhaps no longer public, or its date, tags, authors, section
   * or slug changed. Until the build, a page whose headline changed keeps its address, and inferred tags stay.
   */
  rewrite(path: string): string[] | null
  close(): void
}

/** The present state of one article, which replaces that of the snapshot. */
interface Patch {
  readonly article: Article
  readonly digest: string
  readonly entry: Entry
}

/** Opens the site of a snapshot for quick writes. */
export async function openQuick(config: Config, rows: Rows, snapshot: Snapshot): Promise<Quick> {
  const { templates: folder, cache, out } = config.folders
  const templates = await loadTemplates(folder, join(cache, 'themes'))
  const plugins = hooksFrom(await loadPlugins(snapshot.plugins))
  const settings = siteSettings(config)
  const hooks = snapshot.plugins.length === 0 ? null : plugins
  const patches = new Map<Row, Patch>()
  const opened = openShelf(snapshot.store)
  const shelf = patchedShelf(opened, patches)
  const journal = openJournal(snapshot.journal)
  const archive = patchedArchive(rows.archive, patches)
  const search = config.site.search ? searchAssets(join(cache, 'client')) : null
  const renderer = createRenderer({ archive, shelf, config }, templates, { search, plugins })

  const patchOf = (row: Row, path: string): Patch | null => {
    const name = archive.source(row)
    const format = name.toLowerCase().endsWith('.md') ? 'md' : 'txt'
    const [record] = read(path, { path: name, format })
    if (!record?.source) return null
    const { article } = understand(record.source, settings, hooks)
    if (!article || placeOf(article) !== placeOf(shelf.article(archive.entry(row)))) return null
    return { article, digest: record.digest, entry: { ...archive.entry(row), segment: ours, offset: row } }
  }
  const writePages = (row: Row): string[] => {
    const output = openOutput(out)
    const pages = pagesOf(archive, row, config.site.pageSize)
    const files = pages.map(({ file }) => file)
    journal.announce(files)
    const written = pages.flatMap((page) => {
      const bytes = renderer.render(page)
      if (readFileSync(join(out, page.file)).equals(bytes)) return []
      output.put(page.file, bytes, null)
      return [page.file]
    })
    // A build that began meanwhile took over the journal, and may have deleted files before these were written.
    if (!existsSync(snapshot.journal)) journal.announce(files)
    return written
  }

  return {
    rewrite(path) {
      const row = rows.rowOf(path)
      if (row === null) return null
      try {
        const patch = patchOf(row, path)
        if (patch === null) return null
        patches.set(row, patch)
        return writePages(row)
      } catch (error) {
        if (isForBuild(error)) return null
        throw error
      }
    },
    close: opened.close,
  }
}

/** A number that no segment of the store has. It marks entries of patched articles, whose offset is the row. */
const ours = -1

/** What decides which lists an article is in, and whether it is public at all. */
function placeOf(article: Article): string {
  const { date, authors, section, tags, draft, slug } = article
  return JSON.stringify([date, authors, section, tags, draft, slug, restrictionOf(article)])
}

function patchedArchive(archive: Archive, patches: ReadonlyMap<Row, Patch>): Archive {
  const over =
    <T>(own: (patch: Patch) => T, otherwise: (row: Row) => T) =>
    (row: Row): T => {
      const patch = patches.get(row)
      return patch ? own(patch) : otherwise(row)
    }
  return {
    ...archive,
    title: over(({ article }) => article.title, archive.title),
    updated: over(({ article }) => changedOf(article), archive.updated),
    lang: over(({ article }) => article.lang, archive.lang),
    originalUrl: over(({ article }) => article.url, archive.originalUrl),
    sourceDigest: over(({ digest }) => digest, archive.sourceDigest),
    entry: over(({ entry }) => entry, archive.entry),
  }
}

function patchedShelf(shelf: Shelf, patches: ReadonlyMap<Row, Patch>): Shelf {
  const patched = ({ segment, offset }: Entry) =>
    segment === ours ? patches.get(offset)?.article : undefined
  return {
    article: (entry, but) => patched(entry) ?? shelf.article(entry, but),
    open(entry) {
      const article = patched(entry)
      if (!article) return shelf.open(entry)
      return { article, html: unstoredText(article.html), body: unstoredText(article.body) }
    },
    summary: (entry) => patched(entry) ?? shelf.summary(entry),
  }
}

/** Whether an error is left to the build, which meets and reports it too: files that vanish, templates that fail, a store that was cleaned up. */
function isForBuild(error: unknown): boolean {
  return (
    error instanceof CacheDamaged ||
    error instanceof MachineError ||
    error instanceof TemplateError ||
    error instanceof PluginError ||
    (error instanceof Error && 'syscall' in error)
  )
}
