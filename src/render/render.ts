import { Fingerprint, fingerprint } from '../kit/fingerprint.ts'
import { Utf8Buffer } from '../kit/utf8.ts'
import type { Edition } from '../model/edition.ts'
import type { Page, PageKind } from '../model/page.ts'
import { articleFacts, articleView } from './article.ts'
import { type Desk, deskOf, type Extras } from './desk.ts'
import { homeProof } from './home.ts'
import { Html } from './html.ts'
import type { Template } from './kit.ts'
import { choiceProof, tombstoneProof, wordsProof } from './others.ts'
import { periodProof } from './period.ts'
import type { Proof } from './proof.ts'
import { type Templates, templateError } from './templates.ts'
import { indexProof, termProof } from './term.ts'
import type { PageView } from './views.ts'

export { assetBundles, assetNotices } from './assets.ts'
export { TemplateError } from './error.ts'
export { digestOfTheme } from './sources.ts'
export { loadTemplates, type Templates } from './templates.ts'

export interface Renderer {
  /** The page's HTML in UTF-8, valid until the next page is made. Throws a `TemplateError` if a template fails, and `CacheDamaged` if the store is damaged. */
  render(page: Page): Buffer
  /** Digests what all pages depend on besides the archive: settings, words, the theme. */
  readonly ground: string
  /** Digests everything that the page's bytes depend on, without reading an article. Equal keys mean equal bytes. */
  keyOf(page: Page): string
}

/** A renderer of an edition with a theme. It keeps what pages share, so each thread of a build needs only one. */
export function createRenderer(edition: Edition, templates: Templates, extras: Extras = {}): Renderer {
  const desk = deskOf(edition, templates, extras)
  const grounds = Object.fromEntries(
    Object.entries(templates.digests).map(([kind, digest]) => [
      kind,
      fingerprint(`${desk.ground} ${digest}`),
    ]),
  )
  const buffer = new Utf8Buffer()
  const htmlOf = (page: Page, view: PageView): Html => {
    const template = templates.pages[page.kind] as Template<PageView>
    try {
      const html = template(view, desk.kit)
      if (html instanceof Html) return html
      throw new Error('It returned something that neither html nor raw made. Return the result of html.')
    } catch (error) {
      throw templateError(templates, page.kind, aboutOf(desk, page), error)
    }
  }
  return {
    render(page) {
      const made =
        page.kind === 'article' ? articleView(desk, page.row, page.file) : proofOf(desk, page).view()
      const view = extras.plugins?.page ? extras.plugins.page(made, desk.kit, aboutOf(desk, page)) : made
      const { before, stored, after } = htmlOf(page, view)
      buffer.clear().text(before)
      if (stored !== null) buffer.add(stored.bytes()).text(after)
      return buffer.bytes()
    },
    ground: fingerprint(JSON.stringify(grounds)),
    keyOf(page) {
      const facts = new Fingerprint().text(grounds[page.kind]!)
      if (page.kind === 'article') articleFacts(desk, page.row, facts)
      else proofOf(desk, page).facts(facts.text(page.file))
      return facts.hex()
    },
  }
}

/** Lists that show only what the archive's columns hold, such as headlines and dates, and nothing that is read from the articles. */
export const headlineLists: ReadonlySet<PageKind> = new Set([
  'year',
  'month',
  'undated',
  'tag',
  'author',
  'section',
])

function proofOf(desk: Desk, page: Exclude<Page, { kind: 'article' }>): Proof<PageView> {
  switch (page.kind) {
    case 'home':
      return homeProof(desk, page.file)
    case 'year':
    case 'month':
    case 'day':
    case 'undated':
      return periodProof(desk, page)
    case 'tag':
    case 'author':
    case 'section':
      return termProof(desk, page)
    case 'tagIndex':
    case 'authorIndex':
    case 'sectionIndex':
      return indexProof(desk, { kind: page.kind, file: page.file })
    case 'search':
    case 'about':
    case 'notFound':
      return wordsProof(desk, { kind: page.kind, file: page.file })
    case 'tombstone':
      return tombstoneProof(desk, page)
    case 'choice':
      return choiceProof(desk, page)
  }
}

/** What an error on a page names: the source of an article, else the page's file. */
function aboutOf(desk: Desk, page: Page): string {
  return page.kind === 'article' ? desk.edition.archive.source(page.row) : page.file
}
