// What templates see: a view for each kind of page, and the smaller views that it consists of. This is the API for themes.
// Addresses in views are ready for `href`: relative to the page, with explicit file names.
import type { Json } from '../model/article.ts'
import type { PageKind } from '../model/page.ts'
import type { Html } from './html.ts'

/** A link with its text. */
export interface Link {
  readonly label: string
  readonly url: string
  /** The language of the label, if that is not the site's. */
  readonly lang?: string | null
}

/** The publication. */
export interface SiteView {
  readonly title: string
  readonly description: string
  /** A BCP 47 tag. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly publisher: string | null
  readonly rights: string | null
  /** Absolute, with a trailing slash. */
  readonly baseUrl: string | null
}

/**
 * What all pages at one folder depth share. The partials `head`, `masthead` and `footer` receive only this, so that each is rendered once
 * per depth and reused.
 */
export interface ChromeView {
  readonly site: SiteView
  /** From the page to the site's root: empty, `../`, `../../` … */
  readonly root: string
  readonly home: string
  /** The search page, or null if the site has none. */
  readonly search: string | null
  readonly menu: readonly Link[]
  /** The style sheet of every page. */
  readonly stylesheet: string
  /** The style sheet of all pages but articles. */
  readonly browseStylesheet: string
  /** The Atom feed of the latest articles, or null if the site has no base URL. */
  readonly feed: string | null
}

/** What every page has. */
export interface PageView {
  readonly kind: PageKind
  readonly site: SiteView
  readonly root: string
  /** The title of the browser's window, without the site's name. */
  readonly title: string
  /** A sentence or two for search engines and the like, or null. */
  readonly description: string | null
  /** The absolute address, or null if the site has no base URL. */
  readonly canonical: string | null
  /** The same in other formats: an article's plain text or a tag's feed, if the site makes them. */
  readonly alternates: readonly AlternateView[]
  /** Elements for the head that other programs read. */
  readonly metadata: Html | null
  /** The way from the front page to this page, which is the last. */
  readonly breadcrumbs: readonly Link[]
  /** Parts that are the same on all pages at this depth, already rendered. */
  readonly chrome: {
    readonly head: Html
    /** What the head of all pages but articles has in addition. */
    readonly browseHead: Html
    readonly masthead: Html
    readonly footer: Html
  }
}

/** Another format of a page. */
export interface AlternateView {
  /** A media type. */
  readonly type: string
  readonly title: string
  readonly url: string
}

/** A date as far as it is known. */
export interface DateView {
  /** For `<time datetime>`: `2021`, `2021-01`, `2021-01-22`, `2021-01-22T17:40`, with an offset if one was given. */
  readonly datetime: string
  /** Written in the site's language: `22 tháng 1, 2021`. */
  readonly text: string
  /** The same with the day of the week. */
  readonly full: string
  /** `17:40`, or null if it is unknown. */
  readonly time: string | null
}

/** A tag, author or section. */
export interface TermView extends Link {
  readonly count: number
  /** True if no editor gave it, but it was found in the text. */
  readonly inferred: boolean
}

/** A link to another article. `lang` and `dir` are null if they are those of the site. */
export interface ArticleLink extends Link {
  readonly lang: string | null
  readonly dir: 'ltr' | 'rtl' | null
  readonly date: DateView | null
}

/** An article in a list. */
export interface ItemView extends ArticleLink {
  readonly kicker: string | null
  readonly lead: string | null
  readonly authors: readonly string[]
  readonly agency: string | null
}

/** The articles before and after this one. */
export interface NeighboursView {
  readonly older: ArticleLink | null
  readonly newer: ArticleLink | null
}

/** How the text of an article was understood. */
export interface UnderstoodView {
  readonly source: string
  readonly digest: string
  readonly id: string
  readonly fields: readonly {
    readonly field: string | Html
    readonly line: number
    readonly rule: string
    /** In percent, as text: `90 %`. */
    readonly certainty: string
  }[]
  readonly dropped: readonly { readonly reason: string; readonly lines: string }[]
}

/** A file to download. */
export interface DownloadView extends Link {
  /** The name that it is saved under; its extension tells which program opens it. */
  readonly file: string
}

/** A way to cite the article: the style's name and the citation. */
export interface CitationView {
  readonly style: string
  readonly text: string | Html
}

export interface ArticleView extends PageView {
  readonly kind: 'article'
  readonly headline: string
  readonly kicker: string | null
  /** Null unless it was given separately; otherwise the body begins with it. */
  readonly lead: string | null
  readonly lang: string | null
  readonly dir: 'ltr' | 'rtl' | null
  readonly date: DateView | null
  /** The page of the article's day, month or year. */
  readonly dateUrl: string
  readonly updated: DateView | null
  /** What plugins add to the date line: `5 minutes`. */
  readonly notes: readonly (string | Html)[]
  readonly authors: readonly Link[]
  readonly agency: string | null
  readonly section: Link | null
  readonly tags: readonly Link[]
  /** True if the tags were found in the text. */
  readonly tagsInferred: boolean
  /** Sanitised HTML. */
  readonly body: Html
  readonly byDate: NeighboursView
  /** The articles before and after under the first tag. */
  readonly inTag: (NeighboursView & { readonly tag: Link }) | null
  readonly related: readonly ArticleLink[]
  /** Articles that are much alike, such as another paper's version of the same agency report. */
  readonly versions: readonly ArticleLink[]
  /** What the newspaper has corrected since. */
  readonly corrections: readonly { readonly text: string; readonly date: DateView | null }[]
  /** Where it was first published. */
  readonly original: Link | null
  readonly citations: readonly CitationView[]
  /** Files to download: plain text, RIS, BibTeX. */
  readonly downloads: readonly DownloadView[]
  readonly understood: UnderstoodView
  /** Fields of the frontmatter that Dateline does not know. */
  readonly extra: Readonly<Record<string, Json>>
}

/** Links between the parts of a list. Numbered parts never change once they are full. */
export interface PagerView {
  readonly newest: string | null
  readonly newer: string | null
  readonly older: string | null
  readonly oldest: string | null
}

/** A bar of a histogram: a year or a month, and how many articles it has. */
export interface BarView {
  readonly label: string
  /** A shorter label, for the axis. */
  readonly short: string
  readonly count: number
  readonly url: string | null
}

export interface HistogramView {
  readonly title: string | Html
  /** What a bar stands for: the heading of the table's first column. */
  readonly unit: string | Html
  readonly bars: readonly BarView[]
}

/** The years of an archive as a grid, with a row for each decade. */
export interface DecadesView {
  readonly title: string
  readonly rows: readonly {
    /** `2020–2029`. */
    readonly label: string
    /** Ten cells; null for a year without articles. */
    readonly years: readonly (YearView | null)[]
  }[]
}

export interface YearView extends Link {
  readonly count: number
  /** 1 to 4: how many articles the year has compared with the others. */
  readonly level: number
}

/** One month of a calendar grid. */
export interface MonthView {
  readonly label: string
  readonly url: string | null
  readonly count: number
  /** Weeks of seven days; null for a cell that belongs to another month. */
  readonly weeks: readonly (readonly (DayView | null)[])[]
}

export interface DayView {
  readonly day: number
  readonly count: number
  readonly url: string | null
  /** 0 to 4: how many articles the day has compared with the others on the page. */
  readonly level: number
}

export interface CalendarView {
  readonly title: string
  readonly weekdays: readonly { readonly short: string; readonly long: string }[]
  readonly months: readonly MonthView[]
}

/** A list of articles, or one part of it. */
export interface ListView extends PageView {
  readonly heading: string | Html
  /** 0 is the newest part. */
  readonly part: number
  /** How many articles the whole list has; null on numbered parts, which show no totals. */
  readonly count: number | null
  readonly items: readonly ItemView[]
  readonly pager: PagerView | null
}

export interface PeriodView extends ListView {
  readonly kind: 'year' | 'month' | 'day' | 'undated'
  readonly previous: Link | null
  readonly next: Link | null
  /** For a year: its months. */
  readonly histogram: HistogramView | null
  /** For a year: its twelve months; for a month: that month. */
  readonly calendar: CalendarView | null
}

export interface TermListView extends ListView {
  readonly kind: 'tag' | 'author' | 'section'
  readonly inferred: boolean
  /** Articles per year, only on the newest part. */
  readonly histogram: HistogramView | null
  readonly index: Link
  /** The feed of its latest articles, or null if the site makes none. */
  readonly feed: string | null
}

/** All tags, authors or sections in alphabetical order. */
export interface IndexView extends PageView {
  readonly kind: 'tagIndex' | 'authorIndex' | 'sectionIndex'
  readonly heading: string | Html
  readonly count: number
  readonly shown: number
  readonly groups: readonly { readonly letter: string | Html; readonly terms: readonly TermView[] }[]
}

export interface HomeView extends PageView {
  readonly kind: 'home'
  /** The page that the search form of the front page opens, or null if there is no search. */
  readonly search: string | null
  /** The scripts that complete words in that form: the loader, and the client that it loads when a reader focuses the box. */
  readonly searchBox: { readonly client: string; readonly loader: string } | null
  readonly count: number
  /** The first and last year. */
  readonly span: { readonly from: string; readonly to: string } | null
  readonly latest: readonly ItemView[]
  /** Where the list of the latest articles continues: the newest year. */
  readonly more: Link | null
  readonly onThisDay: { readonly label: string | Html; readonly items: readonly ItemView[] } | null
  readonly years: HistogramView | null
  readonly decades: DecadesView
  readonly tags: readonly TermView[]
  readonly allTags: string
  readonly sections: readonly TermView[]
  readonly undated: (Link & { readonly count: number }) | null
}

/** A page of words: the search page, the page about the archive, and the page for missing addresses. */
export interface WordsView extends PageView {
  readonly kind: 'search' | 'about' | 'notFound'
  readonly heading: string | Html
  /** Links to the articles: the years on the front page, then the main menu. */
  readonly menu: readonly Link[]
  /** The search client, or null if there is none. Load it with `defer`, not as a module, since browsers load no modules from a disk. */
  readonly script: string | null
  /** JSON of the publication's own phrases for that script, safe in a script element; null if it has none. */
  readonly phrases: Html | null
  /** The language of the script's phrases, if English has to stand in for the site's language. */
  readonly phrasesLang: string | null
  readonly count: number
  readonly span: { readonly from: string; readonly to: string } | null
  /** What became of the archive's sources, with how many of each; only on the page about the archive. */
  readonly sources: readonly { readonly label: string | Html; readonly count: number }[]
}

/** The page at the address of an article that was taken down. It shows nothing of the article. */
export interface TombstoneView extends PageView {
  readonly kind: 'tombstone'
  readonly reason: string
  readonly date: DateView | null
}

/** The page at an address that several articles share. */
export interface ChoiceView extends PageView {
  readonly kind: 'choice'
  readonly items: readonly ItemView[]
}
