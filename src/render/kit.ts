import type { Formats } from '../i18n/format.ts'
import type { Translate } from '../i18n/words.ts'
import type { PageKind } from '../model/page.ts'
import { type Html, html, raw } from './html.ts'
import type {
  ArticleView,
  CalendarView,
  ChoiceView,
  ChromeView,
  DecadesView,
  HistogramView,
  HomeView,
  IndexView,
  ItemView,
  Link,
  PagerView,
  PageView,
  PeriodView,
  TermListView,
  TombstoneView,
  UnderstoodView,
  WordsView,
} from './views.ts'

/** The view of each kind of page. */
export interface Views {
  article: ArticleView
  home: HomeView
  year: PeriodView
  month: PeriodView
  day: PeriodView
  undated: PeriodView
  tag: TermListView
  author: TermListView
  section: TermListView
  tagIndex: IndexView
  authorIndex: IndexView
  sectionIndex: IndexView
  search: WordsView
  about: WordsView
  notFound: WordsView
  tombstone: TombstoneView
  choice: ChoiceView
}

/** A template: `view` is what it shows, `kit` what it may use. */
export type Template<View> = (view: View, kit: Kit) => Html

export type PageTemplates = { readonly [K in PageKind]: Template<Views[K]> }

/** Pieces that templates share. A theme may replace each. */
export interface Partials {
  /** A whole page around its main part. */
  layout(view: PageView, main: Html, kit: Kit): Html
  /** The constant part of the head. */
  head(view: ChromeView, kit: Kit): Html
  /** What the head of all pages but articles has in addition. */
  browseHead(view: ChromeView, kit: Kit): Html
  masthead(view: ChromeView, kit: Kit): Html
  footer(view: ChromeView, kit: Kit): Html
  breadcrumbs(links: readonly Link[], kit: Kit): Html
  /** A list of articles; their headlines are headings of `level`. */
  list(items: readonly ItemView[], level: 2 | 3, kit: Kit): Html
  pager(view: PagerView | null, kit: Kit): Html
  histogram(view: HistogramView | null, kit: Kit): Html
  calendar(view: CalendarView | null, kit: Kit): Html
  decades(view: DecadesView, kit: Kit): Html
  /** All terms from A to Z. */
  index(view: IndexView, kit: Kit): Html
  /** A page of a day, month, year or of the undated. */
  period(view: PeriodView, kit: Kit): Html
  /** A page of a tag, author or section. */
  term(view: TermListView, kit: Kit): Html
  /** How the text was understood. */
  understood(view: UnderstoodView, kit: Kit): Html
}

/** A partial as templates call it: without the kit, which it already has. */
type Bound<P> = P extends (...parameters: [...infer First, Kit]) => infer Result
  ? (...parameters: First) => Result
  : never

/** The same as `t`, for the content of an element: if the site's language lacks the phrase, the English in its place is marked as English. */
export type Say = (...phrase: Parameters<Translate>) => string | Html

/** What a template may use: the tagged template, the words and formats of the site's language, and the partials. */
export type Kit = {
  readonly html: typeof html
  readonly raw: typeof raw
  readonly t: Translate
  readonly say: Say
  readonly format: Formats
} & { readonly [K in keyof Partials]: Bound<Partials[K]> }

/** A kit whose partials are bound to it. */
export function kitOf(partials: Partials, t: Translate, say: Say, format: Formats): Kit {
  const kit = { html, raw, t, say, format } as unknown as Kit & Record<string, unknown>
  for (const [name, partial] of Object.entries(partials)) {
    kit[name] = (...parameters: unknown[]) => partial(...parameters, kit)
  }
  return kit
}
