import { join } from 'node:path'
import { type ArchiveData, openArchive } from '../collect/archive.ts'
import type { Cards } from '../collect/cards.ts'
import { indexBundles } from '../indexes/indexes.ts'
import type { Config } from '../model/config.ts'
import type { Edition } from '../model/edition.ts'
import type { Bundle } from '../model/page.ts'
import { type Plan, planOf } from '../plan/plan.ts'
import { assetBundles, createRenderer, loadTemplates, type Renderer } from '../render/render.ts'
import { openShelf } from '../store/store.ts'

/** Everything that the site is made of, ready to be printed; each thread sets up its own, and all are alike. */
export interface Press {
  readonly edition: Edition
  readonly plan: Plan
  readonly renderer: Renderer
  /** All files of the site that are no pages, in the order in which they are written. */
  readonly bundles: readonly Bundle[]
  close(): void
}

/** Throws a `TemplateError` where a template cannot be loaded. */
export async function setUpPress(
  config: Config,
  cards: Cards,
  archiveData: ArchiveData,
  store: string,
): Promise<Press> {
  const shelf = openShelf(store)
  const archive = openArchive(archiveData, cards)
  const edition: Edition = { archive, shelf, config }
  const templates = await loadTemplates(config.folders.templates, join(config.folders.cache, 'themes'))
  return {
    edition,
    plan: planOf(archive, config.site.pageSize),
    renderer: createRenderer(edition, templates),
    bundles: [...assetBundles(edition, templates), ...indexBundles(edition)],
    close: () => shelf.close(),
  }
}
