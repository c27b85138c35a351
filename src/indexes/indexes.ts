import { zoneClock } from '../kit/zone.ts'
import type { Edition } from '../model/edition.ts'
import { type Notice, notice } from '../model/notice.ts'
import type { Bundle } from '../model/page.ts'
import { datasetBundles } from './dataset.ts'
import { feedBundles } from './feed.ts'
import { llmsBundle } from './llms.ts'
import { redirectBundles, redirectNotices } from './redirects.ts'
import { robotsBundle } from './robots.ts'
import { sitemapBundles } from './sitemap.ts'
import { textBundles } from './texts.ts'

/**
 * Everything of the site that is no page: what machines read (feeds, sitemaps, robots.txt) and what leads from former addresses.
 * Feeds and sitemaps need to know the site's address. Cheap: keys and files are made when they are asked for.
 */
export function indexBundles(edition: Edition): Bundle[] {
  const { baseUrl, timeZone, extras } = edition.config.site
  const clock = zoneClock(timeZone)
  return [
    ...redirectBundles(edition),
    robotsBundle(baseUrl),
    ...(baseUrl ? [...feedBundles(edition, baseUrl, clock), ...sitemapBundles(edition, baseUrl, clock)] : []),
    ...(extras.includes('text') ? textBundles(edition) : []),
    ...(extras.includes('dataset') ? datasetBundles(edition) : []),
    ...(extras.includes('llms') ? [llmsBundle(edition)] : []),
  ]
}

/** What is to be told of the indexes; asks every article for its former addresses. */
export function indexNotices(edition: Edition): Notice[] {
  const notices = redirectNotices(edition)
  if (edition.config.site.baseUrl) return notices
  const reason =
    'The address of the site is not known, so it has no feed, no sitemap and no canonical links: these need whole addresses.'
  return [notice('config/no-base-url', 'site.yaml', 0, reason), ...notices]
}
