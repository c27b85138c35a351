import type { Site } from '../model/config.ts'
import { type Html, raw } from './html.ts'
import { scriptJson } from './metadata.ts'
import type { PageView } from './views.ts'

/**
 * What machines read of a page that lists articles: a schema.org CollectionPage and the way that leads to it, which search engines show
 * instead of its address. Null where the site has no address: items of a BreadcrumbList must be whole ones.
 */
export function collectionMetadata(
  { title, canonical, breadcrumbs }: Pick<PageView, 'title' | 'canonical' | 'breadcrumbs'>,
  site: Site,
): Html | null {
  if (canonical === null) return null
  const trail = breadcrumbs.map(({ label, url }, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name: label,
    item: new URL(url, canonical).href.replace(/\/index\.html$/, '/'),
  }))
  return script({
    '@type': 'CollectionPage',
    name: title,
    url: canonical,
    inLanguage: site.language,
    isPartOf: { '@type': 'WebSite', name: site.title, url: site.baseUrl },
    breadcrumb: { '@type': 'BreadcrumbList', itemListElement: trail },
  })
}

/** What machines read of the front page: the name under which search engines show the whole site. */
export function siteMetadata(canonical: string | null, site: Site): Html | null {
  if (canonical === null) return null
  return script({
    '@type': 'WebSite',
    name: site.title,
    url: canonical,
    description: site.description || undefined,
    inLanguage: site.language,
    issn: site.issn ?? undefined,
    publisher: { '@type': 'NewsMediaOrganization', name: site.publisher ?? site.title },
  })
}

function script(data: object): Html {
  return raw(
    `<script type="application/ld+json">${scriptJson({ '@context': 'https://schema.org', ...data })}</script>`,
  )
}
