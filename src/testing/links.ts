import { posix } from 'node:path'
import type { TestSite } from './site.ts'

const attribute = /\s(?:href|src|action)="([^"]*)"/g
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/**
 * Links of the site's pages that lead to no file of it, as `page -> link`. Links are followed as from a disk: relative,
 * to a file by its name. Only the page of errors, which stands at any address, may link from the site's path, `base`.
 * Whole addresses and fragments of the same page are left out.
 */
export function brokenLinks(site: TestSite, base = '/'): string[] {
  const files = new Set(site.listFiles())
  return [...files].flatMap((page) =>
    linksOf(site, page, base)
      .filter(({ target }) => !files.has(target))
      .map(shown),
  )
}

/** The same, for the pages that a reader can come to from the front page. */
export function brokenOnTheWay(site: TestSite, base = '/'): string[] {
  const files = new Set(site.listFiles())
  const reached = new Set(['index.html'])
  const broken: string[] = []
  // Pages that are reached are visited in turn: a set grows while it is gone through.
  for (const page of reached) {
    for (const link of linksOf(site, page, base)) {
      if (files.has(link.target)) reached.add(link.target)
      else broken.push(shown(link))
    }
  }
  return broken
}

interface PageLink {
  readonly page: string
  readonly link: string
  readonly target: string
}

const shown = ({ page, link }: PageLink): string => `${page} -> ${link}`

function linksOf(site: TestSite, page: string, base: string): PageLink[] {
  if (!page.endsWith('.html')) return []
  return Array.from(site.readFile(page).matchAll(attribute)).flatMap(([, written]) => {
    const link = written!.replace(/&(#?\w+);/g, (entity, name: string) => entities[name] ?? entity)
    const target = targetOf(page, link, base)
    return target === null ? [] : [{ page, link, target }]
  })
}

/** The file that a link means; null where it leaves the site or stays on the page. */
function targetOf(page: string, link: string, base: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(link)) return null
  const path = link.replace(/[?#].*$/s, '')
  if (page === '404.html' && path.startsWith(base)) return decodeURIComponent(path.slice(base.length))
  return path === '' ? null : posix.normalize(posix.join(posix.dirname(page), decodeURIComponent(path)))
}
