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
  const broken: string[] = []
  for (const page of files) {
    if (!page.endsWith('.html')) continue
    for (const [, written] of site.readFile(page).matchAll(attribute)) {
      const link = written!.replace(/&(#?\w+);/g, (entity, name: string) => entities[name] ?? entity)
      const target = targetOf(page, link, base)
      if (target !== null && !files.has(target)) broken.push(`${page} -> ${link}`)
    }
  }
  return broken
}

/** The file that a link means; null where it leaves the site or stays on the page. */
function targetOf(page: string, link: string, base: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(link)) return null
  const path = link.replace(/[?#].*$/s, '')
  if (page === '404.html' && path.startsWith(base)) return decodeURIComponent(path.slice(base.length))
  return path === '' ? null : posix.normalize(posix.join(posix.dirname(page), decodeURIComponent(path)))
}
