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
 * The files of the site for machines (feeds, sitemaps, robots.txt), and what leads on from former addresses. Feeds and sitemaps need the site's address. This is
 * cheap, since keys and files are made only when they are needed.
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

/** Notices about the indexes; for these, the former addresses of every article are read. */
export function indexNotices(edition: Edition): Notice[] {
  const notices = redirectNotices(edition)
  if (edition.config.site.baseUrl) return notices
  const reason =
    'The address of the site is not known, so it has no feed, no sitemap and no canonical links: these need whole addresses.'
  return [notice('config/no-base-url', 'site.yaml', 0, reason), ...notices]
}
