import type { Site } from '../model/config.ts'
import { type Html, raw } from './html.ts'
import { scriptJson } from './metadata.ts'
import type { PageView } from './views.ts'

/**
 * Metadata of a page that lists articles: a schema.org CollectionPage, and the breadcrumbs that search engines show instead of its address. Null if
 * the site has no base URL, since a BreadcrumbList needs absolute addresses.
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

/** Metadata of the front page: the name under which search engines show the site. */
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
