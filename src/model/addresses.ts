import type { PageKind } from './page.ts'

/** The folder of a day, month or year, or of undated articles: `2021/01/22/` for `2021-01-22`. */
export function periodFolder(key: string): string {
  if (key[4] !== '-') return `${key}/`
  const month = `${key.slice(0, 4)}/${key.slice(5, 7)}/`
  return key.length < 10 ? month : `${month}${key.slice(8, 10)}/`
}

/** The file of a list's part in its folder; part 0 is the newest. */
export function listFile(folder: string, part: number): string {
  return part === 0 ? `${folder}index.html` : `${folder}page-${part}.html`
}

const termFolders = { tag: 'tags/', author: 'authors/', section: 'sections/' } as const

export type TermKind = keyof typeof termFolders

/** The folder of all terms of a kind: `tags/`. */
export function indexFolder(kind: TermKind): string {
  return termFolders[kind]
}

/** The folder of one term: `tags/dak-lak/`. */
export function termFolder(kind: TermKind, slug: string): string {
  return `${termFolders[kind]}${slug}/`
}

/** The plain text of an article, beside its page. */
export function textFile(page: string): string {
  return page.replace(/\.html$/, '.txt')
}

/** The formats for reference managers (RIS, BibTeX, CSL-JSON), by the extension of their files. */
export const references = ['ris', 'bib', 'csl.json'] as const
export type Reference = (typeof references)[number]

/** An article's file for reference managers, beside its page. */
export function referenceFile(page: string, reference: Reference): string {
  return page.replace(/\.html$/, `.${reference}`)
}

/** The way from a page to the site's root: empty for `index.html`, `../` for `about/index.html`. */
export function rootOf(file: string): string {
  let root = ''
  for (let at = file.indexOf('/'); at !== -1; at = file.indexOf('/', at + 1)) root += '../'
  return root
}

/** The pages that exist once, always in the same file. */
export const fixedFiles = {
  home: 'index.html',
  tagIndex: 'tags/index.html',
  authorIndex: 'authors/index.html',
  sectionIndex: 'sections/index.html',
  search: 'search.html',
  notFound: '404.html',
  about: 'about.html',
} as const satisfies Partial<Record<PageKind, string>>
