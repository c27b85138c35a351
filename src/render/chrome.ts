import type { Translate } from '../i18n/words.ts'
import { fixedFiles, indexFolder, type TermKind } from '../model/addresses.ts'
import type { Html } from './html.ts'
import type { Kit } from './kit.ts'
import { type Templates, templateError } from './templates.ts'
import type { ChromeView, Link, PageView, SiteView } from './views.ts'

/** The parts of pages that say nothing about the page: head, masthead, menu and footer. */
export interface Chrome {
  /** What the pages at one depth share; `root` leads from there to the top of the site. */
  chrome(root: string): PageView['chrome']
  menu(root: string): Link[]
}

/** The words for all tags, all authors and all sections. */
export const indexWords = { tag: 'tags', author: 'authors', section: 'sections' } as const

/** A link whose label is one of our own words. */
export type WordLink = (key: Parameters<Translate>[0], url: string) => Link

/** What the chrome of a site is made from. */
interface ChromeSource {
  readonly templates: Templates
  readonly kit: Kit
  readonly site: SiteView
  readonly sheets: { readonly site: string; readonly browse: string }
  /** Kinds of terms that the archive has. */
  readonly filled: readonly TermKind[]
  readonly isSearchable: boolean
  readonly wordLink: WordLink
}

/** Makes the chrome once for each depth. Throws a `TemplateError` if a partial fails. */
export function chromeOf({
  templates,
  kit,
  site,
  sheets,
  filled,
  isSearchable,
  wordLink,
}: ChromeSource): Chrome {
  const menu = (root: string): Link[] => [
    ...filled.map((kind) => wordLink(indexWords[kind], `${root}${indexFolder(kind)}index.html`)),
    ...(isSearchable ? [wordLink('search', root + fixedFiles.search)] : []),
    wordLink('about', root + fixedFiles.about),
  ]
  const makeChrome = (root: string): PageView['chrome'] => {
    const view: ChromeView = {
      site,
      root,
      home: root + fixedFiles.home,
      search: isSearchable ? root + fixedFiles.search : null,
      menu: menu(root),
      stylesheet: root + sheets.site,
      browseStylesheet: root + sheets.browse,
      feed: site.baseUrl === null ? null : `${root}feed.xml`,
    }
    const part = (name: 'head' | 'browseHead' | 'masthead' | 'footer'): Html => {
      try {
        return kit[name](view)
      } catch (error) {
        throw templateError(templates, `partials/${name}`, '', error)
      }
    }
    return {
      head: part('head'),
      browseHead: part('browseHead'),
      masthead: part('masthead'),
      footer: part('footer'),
    }
  }
  const chromes = new Map<string, PageView['chrome']>()
  return {
    chrome(root) {
      let chrome = chromes.get(root)
      if (chrome === undefined) {
        chrome = makeChrome(root)
        chromes.set(root, chrome)
      }
      return chrome
    },
    menu,
  }
}
