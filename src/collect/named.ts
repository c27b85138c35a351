import type { Copy, Tombstone } from '../model/archive.ts'
import type { Config } from '../model/config.ts'
import { type Notice, notice } from '../model/notice.ts'
import type { Takedown } from '../model/standing.ts'
import { wantedAddress } from './address.ts'
import type { PlacedArticles } from './addresses.ts'
import type { Cards } from './cards.ts'
import { idOf } from './id.ts'
import { lostArticles } from './takedown-lost.ts'
import { type Meaning, meaningOf, namesOf, staying } from './takedown-names.ts'

/** What `takedowns.yaml` takes down. */
export interface NamedArticles {
  /** By the card that stands for all copies. */
  readonly takedowns: ReadonlyMap<number, Takedown>
  /** At addresses that no source has any more. */
  readonly tombstones: Tombstone[]
  readonly notices: readonly Notice[]
}

/**
 * Finds the articles of `takedowns.yaml` by any name that somebody may know them by: their source, their id, their address here (absolute or not, on whatever
 * host), their original address, or an alias; the names of copies count too. If several entries name one article, the first counts. `taken` are the cards
 * that their own sources take down. An address that no article has keeps a tombstone, since its source may have been deleted. Any other name that nothing
 * has is an error, since the source may have been renamed and its text be public again.
 */
export function namedArticles(
  placed: PlacedArticles,
  taken: ReadonlyMap<number, Takedown>,
  { site, takedowns: named }: Pick<Config, 'site' | 'takedowns'>,
): NamedArticles {
  if (named.length === 0) return { takedowns: new Map(), tombstones: [], notices: [] }
  const search = new Search(
    named.map(({ articles }) => articles.map((name) => meaningOf(name, site.baseUrl))),
  )
  search.byNames(placed)
  search.byIds(placed)
  const notices = search.byShared(placed, taken, named)
  const takedowns = new Map([...search.firstEntries].map(([card, at]) => [card, named[at]!]))
  const lost = search.unfound().map(({ meanings, at }) => {
    const { articles, line } = named[at]!
    return { meanings, line, name: articles.join(', ') }
  })
  return {
    takedowns,
    tombstones: search.tombstones(placed, named),
    notices: [...notices, ...lostArticles(placed, takedowns, lost, staying(named))],
  }
}

/** The search for the articles that entries name, entries being known by their numbers. */
class Search {
  /** The first entry that names each card. */
  readonly firstEntries = new Map<number, number>()
  readonly #entries: readonly (readonly Meaning[])[]
  readonly #byName = new Map<string, number[]>()
  /** Entries that name an article, and the names by which they do. */
  readonly #found = new Set<number>()
  readonly #known = new Set<string>()

  constructor(entries: readonly (readonly Meaning[])[]) {
    this.#entries = entries
    entries.forEach((meanings, at) => {
      for (const name of meanings.flatMap(({ spellings }) => spellings))
        this.#byName.set(name, [...(this.#byName.get(name) ?? []), at])
    })
  }

  /** Entries that name no article so far. */
  unfound(): { meanings: readonly Meaning[]; at: number }[] {
    return this.#entries.flatMap((meanings, at) => (this.#found.has(at) ? [] : [{ meanings, at }]))
  }

  byNames({ cards, order, addresses: { url, choices }, duplicates }: PlacedArticles): void {
    order.forEach((card, row) => {
      this.#look(cards, card, card, url.get(row))
    })
    const shared = new Set(choices.map(({ file }) => file))
    for (const [card, first] of duplicates) {
      // A copy has no address; the one that it would have had may be another article's.
      const address = wantedAddress(cards, card)
      const isFree = !shared.has(address) && !this.#byName.get(address)?.some((at) => this.#found.has(at))
      this.#look(cards, card, first, isFree ? address : '')
    }
  }

  /** Finds an article that shared its address by the id in that address, which it loses when the others are gone. */
  byIds({ cards, order }: PlacedArticles): void {
    const byId = new Map(
      this.unfound().flatMap(({ meanings, at }) =>
        meanings.flatMap(({ id }) => (id === null ? [] : [[id, at] as const])),
      ),
    )
    if (byId.size === 0) return
    for (const card of order) {
      const at = byId.get(idOf(cards, card))
      if (at !== undefined) this.#take(card, at)
    }
  }

  /** Takes all articles that share an address which an entry names, and reports that: nobody can tell which of them is meant. */
  byShared(
    { cards, order, addresses: { choices } }: PlacedArticles,
    taken: ReadonlyMap<number, Takedown>,
    named: Config['takedowns'],
  ): Notice[] {
    const shared = new Map(choices.map(({ file, rows }) => [file, rows]))
    const notices: Notice[] = []
    for (const { meanings, at } of this.unfound()) {
      const file = meanings.map((meaning) => meaning.file).find((each) => each !== null && shared.has(each))
      if (!file) continue
      const sharers = shared.get(file)!.map((row) => order[row]!)
      this.#found.add(at)
      if (sharers.some((card) => this.firstEntries.has(card) || taken.has(card))) continue
      for (const card of sharers) this.#take(card, at)
      const sources = sharers.map((card) => cards.source(card)).join(', ')
      const reason = `Several articles have the address /${file}: ${sources}. All of them were taken down, as one of them is meant.`
      notices.push(notice('collect/takedown-unclear', 'takedowns.yaml', named[at]!.line, reason))
    }
    return notices
  }

  /** Tombstones for the addresses in entries that no article has. */
  tombstones({ addresses: { choices } }: PlacedArticles, named: Config['takedowns']): Tombstone[] {
    const tombstones: Tombstone[] = []
    const kept = new Set(choices.map(({ file }) => file))
    this.#entries.forEach((meanings, at) => {
      const { reason, date, articles } = named[at]!
      let copies = this.#found.has(at) ? [] : formerNames(articles, meanings)
      for (const { file, spellings } of meanings) {
        if (file === null || kept.has(file) || spellings.some((name) => this.#known.has(name))) continue
        kept.add(file)
        tombstones.push({ file, reason, date, source: null, copies })
        copies = []
      }
    })
    return tombstones
  }

  /** Takes `first` if an entry names the card, which is that of the article itself or of a copy. */
  #look(cards: Cards, card: number, first: number, address: string): void {
    for (const name of namesOf(cards, card, address)) {
      for (const at of this.#byName.get(name) ?? []) {
        this.#known.add(name)
        this.#take(first, at)
      }
    }
  }

  #take(card: number, at: number): void {
    this.#found.add(at)
    this.firstEntries.set(card, Math.min(at, this.firstEntries.get(card) ?? at))
  }
}

/** Not an address: a source, or an id. */
const otherName = /\.(?:txt|md|jsonl)(?:#\d+)?$|^[0-9a-z]{10}$/i

/** The names of an entry that were former addresses of its article. If its source is gone, nothing else knows of them. */
function formerNames(articles: readonly string[], meanings: readonly Meaning[]): Copy[] {
  const names = articles.filter((name, at) => meanings[at]!.file === null && !otherName.test(name))
  const copy = { source: 'takedowns.yaml', url: null }
  return names.map((name) =>
    /^https?:/i.test(name)
      ? { ...copy, aliases: [], originalUrl: name }
      : { ...copy, aliases: [name], originalUrl: null },
  )
}
