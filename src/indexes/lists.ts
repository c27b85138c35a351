import type { Archive, Terms } from '../model/archive.ts'

/** The newest page of each list of the site, relative to its root: the home page first, days left out. */
export function listUrls(archive: Archive): string[] {
  const periods = [...archive.years, ...archive.months].map(({ key }) => `${key.replaceAll('-', '/')}/`)
  return [
    '',
    ...periods,
    ...termUrls('sections', archive.sections),
    ...termUrls('tags', archive.tags),
    ...termUrls('authors', archive.authors),
  ]
}

function termUrls(folder: string, terms: Terms): string[] {
  if (terms.size === 0) return []
  return [`${folder}/`, ...Array.from({ length: terms.size }, (_, term) => `${folder}/${terms.slug(term)}/`)]
}
