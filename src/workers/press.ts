import { join } from 'node:path'
import { type ArchiveData, openArchive } from '../collect/archive.ts'
import type { Cards } from '../collect/cards.ts'
import { indexBundles } from '../indexes/indexes.ts'
import type { ColumnData } from '../kit/columns.ts'
import type { Config } from '../model/config.ts'
import type { Edition } from '../model/edition.ts'
import type { Notice } from '../model/notice.ts'
import type { Bundle } from '../model/page.ts'
import { type Plan, planOf } from '../plan/plan.ts'
import { hooksFrom } from '../plugins/hooks.ts'
import { loadPlugins } from '../plugins/load.ts'
import { assetBundles, assetNotices, createRenderer, loadTemplates, type Renderer } from '../render/render.ts'
import { searchAssets } from '../search/assets.ts'
import { endSearchMerge, searchBundles, searchRuns } from '../search/search.ts'
import { openShelf } from '../store/shelf.ts'
import { citationBundles } from './citations.ts'

/** Everything that the site is made from, ready to be printed. Each thread sets up its own, and all are alike. */
export interface Press {
  readonly edition: Edition
  readonly plan: Plan
  readonly renderer: Renderer
  /**
   * All files of the site other than pages, in three waves. The second is made from what the first put into the cache, so it must not be asked for
   * earlier; the last needs neither. Each wave is listed once, when it is first asked for.
   */
  bundles(wave: Wave): readonly Bundle[]
  /** Notices about the templates. */
  notices(): readonly Notice[]
  /** Frees memory that only bundles of the second wave need; if more of them are made later, they allocate it again. */
  endSecondWave(): void
  close(): void
}

export type Wave = 'first' | 'second' | 'last'

/** Sets up a press. `seats` are the `searchSeats` of the same archive, if another press has found them. Throws a `TemplateError` if a template cannot be loaded. */
export async function setUpPress(
  config: Config,
  cards: Cards,
  archiveData: ArchiveData,
  store: string,
  seats: ColumnData | null = null,
): Promise<Press> {
  const shelf = openShelf(store)
  const archive = openArchive(archiveData, cards)
  const edition: Edition = { archive, shelf, config, ...(seats && { seats }) }
  const templates = await loadTemplates(config.folders.templates, join(config.folders.cache, 'themes'))
  const search = config.site.search ? searchAssets(join(config.folders.cache, 'client')) : null
  const plugins = hooksFrom(await loadPlugins(config.plugins))
  const listed: Partial<Record<Wave, readonly Bundle[]>> = {}
  const lists: Record<Wave, () => Bundle[]> = {
    first: () => [
      ...assetBundles(edition, templates),
      ...(search ? [search.bundle, ...searchRuns(edition)] : []),
    ],
    second: () => (search ? searchBundles(edition) : []),
    last: () => [...indexBundles(edition), ...citationBundles(edition)],
  }
  return {
    edition,
    plan: planOf(archive, config.site),
    renderer: createRenderer(edition, templates, { search, plugins }),
    bundles(wave) {
      listed[wave] ??= lists[wave]()
      return listed[wave]
    },
    notices: () => assetNotices(templates),
    endSecondWave: () => endSearchMerge(edition),
    close: () => shelf.close(),
  }
}
