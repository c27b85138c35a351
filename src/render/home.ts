import { fixedFiles } from '../model/addresses.ts'
import type { Period, Row } from '../model/archive.ts'
import { countsFacts, countsOf, decadesOf, yearsHistogram } from './charts.ts'
import { siteMetadata } from './collection.ts'
import type { Desk } from './desk.ts'
import { pageOf, periodUrl } from './page.ts'
import { itemFacts, type Proof } from './proof.ts'
import { mostUsed } from './term.ts'
import type { HomeView } from './views.ts'

const latestShown = 13
const onThisDayShown = 6
const tagsShown = 30
const sectionsShown = 12

/** The front page: the latest, the same day in other years, the archive by year, the most used tags. */
export function homeProof(desk: Desk, file: string): Proof<HomeView> {
  const { search } = desk
  const { archive } = desk.edition
  const latest = Array.from({ length: Math.min(latestShown, archive.size) }, (_, row) => row)
  const thisDay = onThisDay(archive.days)
  const years = countsOf(archive.years)
  const tags = mostUsed(archive.tags.size, archive.tags.count, tagsShown)
  const sections = mostUsed(archive.sections.size, archive.sections.count, sectionsShown)
  const newest = archive.years[0]
  const undated = archive.undated.to - archive.undated.from
  return {
    facts(into) {
      const texts = [
        archive.size,
        undated,
        countsFacts(years),
        thisDay?.key,
        ...tags.map(
          (term) => `${archive.tags.label(term)}\t${archive.tags.slug(term)}\t${archive.tags.count(term)}`,
        ),
        '',
        ...sections.map(
          (term) =>
            `${archive.sections.label(term)}\t${archive.sections.slug(term)}\t${archive.sections.count(term)}`,
        ),
      ]
      into.text(texts.join('\n'))
      itemFacts(desk, latest, into)
      itemFacts(desk, thisDay?.rows ?? [], into)
    },
    view: () => {
      const page = pageOf(desk, file, desk.site.title, [])
      const { root } = page
      const item = (row: Row) => desk.item(row, root)
      return {
        kind: 'home',
        description: desk.site.description === '' ? null : desk.site.description,
        metadata: siteMetadata(page.canonical, desk.edition.config.site),
        search: search && root + fixedFiles.search,
        searchBox: search && { client: root + search.script, loader: root + search.box },
        count: archive.size,
        span: spanOf(archive.years),
        latest: latest.map(item),
        more:
          newest === undefined
            ? null
            : { label: desk.format.date(newest.key), url: periodUrl(newest.key, root) },
        onThisDay:
          thisDay === null
            ? null
            : {
                label: desk.say('onThisDay', { day: desk.format.dayOfYear(thisDay.key) }),
                items: thisDay.rows.map(item),
              },
        years: yearsHistogram(desk, years, root),
        decades: decadesOf(desk, years, root),
        tags: tags.map((term) => desk.term('tag', term, root)),
        allTags: root + fixedFiles.tagIndex,
        sections: sections.map((term) => desk.term('section', term, root)),
        undated:
          undated === 0 ? null : { count: undated, ...desk.wordLink('undated', periodUrl('undated', root)) },
        ...page,
      }
    },
  }
}

/** The first and the last year of an archive. */
export function spanOf(years: readonly Period[]): { from: string; to: string } | null {
  const [last, first] = [years[0], years.at(-1)]
  return first === undefined || last === undefined ? null : { from: first.key, to: last.key }
}

/**
 * The newest article of each other year on the same day of the year as the newest article. A build must not depend on today's date, so the last day
 * of the archive takes its place.
 */
function onThisDay(days: readonly Period[]): { key: string; rows: Row[] } | null {
  const newest = days[0]
  if (newest === undefined) return null
  const day = newest.key.slice(4)
  const others = days.filter((one) => one !== newest && one.key.endsWith(day)).slice(0, onThisDayShown)
  return others.length === 0 ? null : { key: newest.key, rows: others.map(({ from }) => from) }
}
