import { type TermKind, termFolder } from '../model/addresses.ts'
import type { Edition } from '../model/edition.ts'
import { factsOf } from '../model/facts.ts'
import type { Bundle } from '../model/page.ts'
import { type AtomFeed, atom } from './atom.ts'
import { bundleOf } from './bundle.ts'
import type { Entries } from './entry.ts'

/** Raise this when the same articles give other feeds. */
const version = 1

/** How many feeds are made together; a change in one of them makes all of them again. */
const bundleSize = 100

/** Feeds of the latest articles under each tag, author or section: `tags/dak-lak/feed.xml`. */
export function termBundles(
  { archive, config }: Edition,
  base: string,
  entries: Entries,
  kind: TermKind,
): Bundle[] {
  const terms = { tag: archive.tags, author: archive.authors, section: archive.sections }[kind]
  const { site } = config
  const latest = (term: number) => [...terms.rows(term).subarray(0, site.feedSize)]
  const headOf = (term: number): AtomFeed => {
    const home = base + termFolder(kind, terms.slug(term))
    return {
      self: `${home}feed.xml`,
      home,
      title: `${terms.label(term)} – ${site.title}`,
      subtitle: '',
      author: site.publisher ?? site.title,
      rights: site.rights,
      lang: site.language,
      archiveOf: null,
      previous: null,
    }
  }
  return Array.from({ length: Math.ceil(terms.size / bundleSize) }, (_, place) => {
    const first = place * bundleSize
    const numbers = Array.from({ length: Math.min(bundleSize, terms.size - first) }, (_, at) => first + at)
    return bundleOf(
      `${kind}-feeds/${place + 1}`,
      function* () {
        yield JSON.stringify([version, site.timeZone])
        for (const term of numbers) {
          yield JSON.stringify(headOf(term))
          yield factsOf(latest(term), entries.facts)
        }
      },
      function* () {
        for (const term of numbers) {
          yield {
            file: `${termFolder(kind, terms.slug(term))}feed.xml`,
            bytes: atom(headOf(term), latest(term).map(entries.of)),
          }
        }
      },
    )
  })
}
