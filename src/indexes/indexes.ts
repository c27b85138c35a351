import { zoneClock } from '../kit/zone.ts'
import type { Config } from '../model/config.ts'
import type { Edition } from '../model/edition.ts'
import { type Notice, notice } from '../model/notice.ts'
import type { Bundle } from '../model/page.ts'
import { feedBundles } from './feed.ts'
import { robotsBundle } from './robots.ts'
import { sitemapBundles } from './sitemap.ts'

/** What machines read of the site: feeds, sitemaps, robots.txt. Feeds and sitemaps need to know the site's address. */
export function indexBundles(edition: Edition): Bundle[] {
  const { baseUrl, timeZone } = edition.config.site
  if (!baseUrl) return [robotsBundle(null)]
  const clock = zoneClock(timeZone)
  return [
    ...feedBundles(edition, baseUrl, clock),
    ...sitemapBundles(edition, baseUrl, clock),
    robotsBundle(baseUrl),
  ]
}

/** What is to be told of the settings before anything is made. */
export function indexNotices({ site }: Config): Notice[] {
  if (site.baseUrl) return []
  const reason =
    'The address of the site is not known, so it has no feed, no sitemap and no canonical links: these need whole addresses.'
  return [notice('config/no-base-url', 'site.yaml', 0, reason)]
}
