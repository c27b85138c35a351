import type { ZoneClock } from '../kit/zone.ts'
import type { Row } from '../model/archive.ts'
import type { Edition } from '../model/edition.ts'
import { factsOf, rowsIn } from '../model/facts.ts'
import type { Bundle } from '../model/page.ts'
import { type AtomFeed, atom } from './atom.ts'
import { bundleOf } from './bundle.ts'
import { type Chapter, chapters } from './chapters.ts'
import { entriesOf } from './entry.ts'
import { jsonFeed } from './json-feed.ts'
import { termBundles } from './term-feeds.ts'

/** Raise this when the same articles give other documents. */
const version = 1

/** Articles in a full document of the history: 40 to 80 kB, and 100 documents for 10,000 articles. */
const chapterSize = 100

/** A document and the articles in it, newest first. */
interface Plan {
  readonly file: string
  readonly from: Row
  readonly to: Row
}

/**
 * The feed of the latest articles, `feed.xml`, and the whole history that it leads to (RFC 5005): `feed/2021.xml`, `feed/2021-1.xml` … A feed reader that
 * follows `prev-archive` from `feed.xml` meets each article exactly once. Newer articles change no document of the history, except the newest of a year.
 */
export function feedBundles(edition: Edition, base: string, clock: ZoneClock): Bundle[] {
  const plans = documents(edition)
  const entries = entriesOf(edition, base, clock)
  const { extras, timeZone } = edition.config.site
  const bundle = (file: string, plan: Plan, older: string | null, write: typeof atom) => {
    const head = headOf(edition, base, file, older)
    return bundleOf(
      file,
      () => [JSON.stringify([version, timeZone, head]), factsOf(rowsIn(plan), entries.facts)],
      () => [{ file, bytes: write(head, Array.from(rowsIn(plan), entries.of)) }],
    )
  }
  return [
    ...plans.map((plan, place) => bundle(plan.file, plan, plans[place + 1]?.file ?? null, atom)),
    ...(extras.includes('json-feed') ? [bundle('feed.json', plans[0]!, null, jsonFeed)] : []),
    ...(['tag', 'author', 'section'] as const)
      .filter((kind) => extras.includes(`${kind}-feeds`))
      .flatMap((kind) => termBundles(edition, base, entries, kind)),
  ]
}

/** The subscription first, then the history from new to old. */
function documents({ archive, config }: Edition): Plan[] {
  const history = chapters(archive, chapterSize)
  const latest = leading(history, config.site.feedSize)
  const to = latest.at(-1)?.to ?? 0
  return [
    { file: 'feed.xml', from: 0, to },
    ...history.slice(latest.length).map(({ name, from, to }) => ({ file: `feed/${name}.xml`, from, to })),
  ]
}

/** The newest chapters that together hold `size` articles, and more of them while they would not fill a document. */
function leading(history: readonly Chapter[], size: number): readonly Chapter[] {
  const enough = history.findIndex(({ to }) => to >= size)
  const small = history.findIndex(({ to }) => to > chapterSize)
  if (small === -1) return history
  return history.slice(0, Math.max(enough === -1 ? history.length : enough + 1, small))
}

function headOf(
  { config: { site } }: Edition,
  base: string,
  file: string,
  previous: string | null,
): AtomFeed {
  return {
    self: base + file,
    home: base,
    title: site.title,
    subtitle: site.description,
    author: site.publisher ?? site.title,
    rights: site.rights,
    lang: site.language,
    archiveOf: file.startsWith('feed/') ? `${base}feed.xml` : null,
    previous: previous && base + previous,
  }
}
