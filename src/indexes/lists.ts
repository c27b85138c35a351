import { fixedFiles, indexFolder, periodFolder, type TermKind, termFolder } from '../model/addresses.ts'
import type { Archive, Terms } from '../model/archive.ts'

/** The newest page of each list of the site, relative to its root: the home page first, days left out. */
export function listUrls(archive: Archive): string[] {
  const { years, months, undated } = archive
  const periods = [...years, ...months, ...(undated.to > undated.from ? [undated] : [])]
  return [
    '',
    fixedFiles.about,
    ...periods.map(({ key }) => periodFolder(key)),
    ...termUrls('section', archive.sections),
    ...termUrls('tag', archive.tags),
    ...termUrls('author', archive.authors),
  ]
}

function termUrls(kind: TermKind, terms: Terms): string[] {
  if (terms.size === 0) return []
  return [
    indexFolder(kind),
    ...Array.from({ length: terms.size }, (_, term) => termFolder(kind, terms.slug(term))),
  ]
}
