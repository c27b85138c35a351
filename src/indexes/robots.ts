import type { Bundle } from '../model/page.ts'
import { bundleOf } from './bundle.ts'

/** `robots.txt`, which allows everything and names the sitemap, if there is one. `base` is null if the site's address is unknown. */
export function robotsBundle(base: string | null): Bundle {
  const text = ['User-agent: *', 'Allow: /', ...(base ? ['', `Sitemap: ${base}sitemap.xml`] : []), ''].join(
    '\n',
  )
  return bundleOf(
    'robots.txt',
    () => [text],
    () => [{ file: 'robots.txt', bytes: text }],
  )
}
