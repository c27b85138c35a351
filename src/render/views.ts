// What templates see: one view for each kind of page, and the smaller views they are made of. This is the theme API.
// Addresses in views are ready for `href`: relative to the page, with explicit file names.
import type { Json } from '../model/article.ts'
import type { PageKind } from '../model/page.ts'
import type { Html } from './html.ts'

/** A link with its text. */
export interface Link {
  readonly label: string
  readonly url: string
  /** Of its label, where that is not in the language of the site. */
  readonly lang?: string | null
}

/** The publication. */
export interface SiteView {
  readonly title: string
  readonly description: string
  /** BCP 47. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly publisher: string | null
  readonly rights: string | null
  /** Absolute, with a trailing slash. */
  readonly baseUrl: string | null
}

/**
 * What all pages of one folder depth share: the partials `head`, `masthead` and `footer` see only this, so that each is
 * rendered once for a depth and reused.
 */
export interface ChromeView {
  readonly site: SiteView
  /** From the page to the site's root: empty, `../`, `../../` … */
  readonly root: string
  readonly home: string
  /** The search page, or null where the site has none. */
  readonly search: string | null
  readonly menu: readonly Link[]
  /** The stylesheet of every page. */
  readonly stylesheet: string
  /** The stylesheet of all pages but articles. */
  readonly browseStylesheet: string
  /** The Atom feed of the latest, or null where the site has no base URL. */
  readonly feed: string | null
}

/** What every page has. */
export interface PageView {
  readonly kind: PageKind
  readonly site: SiteView
  readonly root: string
  /** Of the browser's window: without the site's name. */
  readonly title: string
  /** One sentence or two for machines; null where there is none. */
  readonly description: string | null
  /** Absolute, where the site has a base URL. */
  readonly canonical: string | null
  /** The same in other formats: the plain text of an article, the feed of a tag, where the site makes them. */
  readonly alternates: readonly AlternateView[]
  /** Elements for the head: what machines read of the page. */
  readonly metadata: Html | null
  /** From the front page to here; the last is this page. */
  readonly breadcrumbs: readonly Link[]
  /** Parts that are the same on all pages of this depth, already rendered. */
  readonly chrome: {
    readonly head: Html
    /** What the head of all pages but articles has beside. */
    readonly browseHead: Html
    readonly masthead: Html
    readonly footer: Html
  }
}

/** What a page is too. */
export interface AlternateView {
  /** A media type. */
  readonly type: string
  readonly title: string
  readonly url: string
}

/** A date as far as it is known. */
export interface DateView {
  /** For `<time datetime>`: `2021`, `2021-01`, `2021-01-22`, `2021-01-22T17:40`, with an offset where it was given. */
  readonly datetime: string
  /** Written in the site's language: `22 tháng 1, 2021`. */
  readonly text: string
  /** The same with the day of the week. */
  readonly full: string
  /** `17:40`, where it is known. */
  readonly time: string | null
}

/** A tag, author or section. */
export interface TermView extends Link {
  readonly count: number
  /** True where no editor gave it: it was found in the text. */
  readonly inferred: boolean
}

/** Another article in a few words. `lang` and `dir` are null where they are those of the site. */
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
    /** In percent, written: `90 %`. */
    readonly certainty: string
  }[]
  readonly dropped: readonly { readonly reason: string; readonly lines: string }[]
}

/** A file to download. */
export interface DownloadView extends Link {
  /** The name that it is saved under: by its ending a computer knows which program reads it. */
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
  /** Only where it was given apart; otherwise the body begins with it. */
  readonly lead: string | null
  readonly lang: string | null
  readonly dir: 'ltr' | 'rtl' | null
  readonly date: DateView | null
  /** The page of the article's day, month or year. */
  readonly dateUrl: string
  readonly updated: DateView | null
  /** What plugins add to the line of the date: `5 minutes`. */
  readonly notes: readonly (string | Html)[]
  readonly authors: readonly Link[]
  readonly agency: string | null
  readonly section: Link | null
  readonly tags: readonly Link[]
  /** True where the tags were found in the text. */
  readonly tagsInferred: boolean
  /** Sanitised HTML. */
  readonly body: Html
  readonly byDate: NeighboursView
  /** The articles before and after under the first tag. */
  readonly inTag: (NeighboursView & { readonly tag: Link }) | null
  readonly related: readonly ArticleLink[]
  /** Articles that are much alike, such as what another paper made of the same agency's text. */
  readonly versions: readonly ArticleLink[]
  /** What the newspaper put right since. */
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
  /** What a bar is: the heading of the table's first column. */
  readonly unit: string | Html
  readonly bars: readonly BarView[]
}

/** The years of an archive as a grid: a row for each decade, ten years in it. */
export interface DecadesView {
  readonly title: string
  readonly rows: readonly {
    /** `2020–2029`. */
    readonly label: string
    /** Ten cells; null where a year has no articles. */
    readonly years: readonly (YearView | null)[]
  }[]
}

export interface YearView extends Link {
  readonly count: number
  /** 1 to 4: how full the year is beside the others. */
  readonly level: number
}

/** One month of a calendar grid. */
export interface MonthView {
  readonly label: string
  readonly url: string | null
  readonly count: number
  /** Weeks of seven days; null where a cell belongs to another month. */
  readonly weeks: readonly (readonly (DayView | null)[])[]
}

export interface DayView {
  readonly day: number
  readonly count: number
  readonly url: string | null
  /** 0 to 4: how full the day is beside the others of its year. */
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
  /** Of a year: its months. */
  readonly histogram: HistogramView | null
  /** Of a year: its twelve months; of a month: that month. */
  readonly calendar: CalendarView | null
}

export interface TermListView extends ListView {
  readonly kind: 'tag' | 'author' | 'section'
  readonly inferred: boolean
  /** Articles a year, of the newest part only. */
  readonly histogram: HistogramView | null
  readonly index: Link
  /** The feed of its latest articles, where the site makes one. */
  readonly feed: string | null
}

/** All tags, authors or sections in the order of the alphabet. */
export interface IndexView extends PageView {
  readonly kind: 'tagIndex' | 'authorIndex' | 'sectionIndex'
  readonly heading: string | Html
  readonly count: number
  readonly shown: number
  readonly groups: readonly { readonly letter: string | Html; readonly terms: readonly TermView[] }[]
}

export interface HomeView extends PageView {
  readonly kind: 'home'
  /** The page that a search form of the front page opens, or null where there is no search. */
  readonly search: string | null
  /** The modules that complete words in that form: the loader, and what it loads when a reader comes to the box. */
  readonly searchBox: { readonly client: string; readonly loader: string } | null
  readonly count: number
  /** The first and last year. */
  readonly span: { readonly from: string; readonly to: string } | null
  readonly latest: readonly ItemView[]
  /** Where the list of the latest goes on: the newest year. */
  readonly more: Link | null
  readonly onThisDay: { readonly label: string | Html; readonly items: readonly ItemView[] } | null
  readonly years: HistogramView | null
  readonly decades: DecadesView
  readonly tags: readonly TermView[]
  readonly allTags: string
  readonly sections: readonly TermView[]
  readonly undated: (Link & { readonly count: number }) | null
}

/** A page of words: search, about, and the page that stands for all that are not there. */
export interface WordsView extends PageView {
  readonly kind: 'search' | 'about' | 'notFound'
  readonly heading: string | Html
  /** Ways to the articles: the years on the front page, then those of the main menu. */
  readonly menu: readonly Link[]
  /** The script that makes searching work, or null where there is none: for `defer`, as browsers load no modules from a disk. */
  readonly script: string | null
  /** JSON of the phrases that the script says in the words of the publication, safe in a script element; null where it has none. */
  readonly phrases: Html | null
  /** The language of what the script says, where it is not that of the site: English stands in. */
  readonly phrasesLang: string | null
  readonly count: number
  readonly span: { readonly from: string; readonly to: string } | null
  /** What became of the archive's sources, and of how many; only on the page about the archive. */
  readonly sources: readonly { readonly label: string | Html; readonly count: number }[]
}

/** What stands at the address of an article that was taken down: nothing of the article. */
export interface TombstoneView extends PageView {
  readonly kind: 'tombstone'
  readonly reason: string
  readonly date: DateView | null
}

/** Several articles that share an address. */
export interface ChoiceView extends PageView {
  readonly kind: 'choice'
  readonly items: readonly ItemView[]
}
