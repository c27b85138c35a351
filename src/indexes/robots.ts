import type { Bundle } from '../model/page.ts'
import { bundleOf } from './bundle.ts'

/** `robots.txt`: all may be read, and here is the sitemap where there is one. `base` is null where the site's address is unknown. */
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
