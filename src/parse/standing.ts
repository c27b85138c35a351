import { wallTime } from '../kit/zone.ts'
import type { Json } from '../model/article.ts'
import type { ParseSettings } from '../model/config.ts'
import { robotsPattern } from '../model/standing.ts'
import { parseDateField } from './dates/fields.ts'

/** The fields by which a newspaper withholds or corrects an article, as `standingOf` reads them, by each name they go by. */
export const standingNames: ReadonlyMap<string, StandingField> = new Map([
  ['takedown', 'takedown'],
  ['embargo', 'embargo'],
  ['corrections', 'corrections'],
  ['correction', 'corrections'],
  ['robots', 'robots'],
])

export type StandingField = 'takedown' | 'embargo' | 'corrections' | 'robots'

/** What was read of such a field. */
export interface StandingRead {
  /** As `standingOf` takes it; undefined where nothing was said. */
  readonly value: Json | undefined
  /** Ends of the sentences that tell what is wrong. */
  readonly wrong: readonly string[]
  /** The text must not be public, since it cannot be told until when. */
  readonly withhold: boolean
}

/** By which dates are read; the wall time of an embargo is that of the publication. */
export interface DateReading extends Pick<ParseSettings, 'timeZone'> {
  readonly lang: string
  readonly dayFirst: boolean | null
}

/**
 * Reads one of them. Whatever may mean that a text is not for the public holds it back: an embargo that cannot be read does, and a
 * takedown needs no words. `isEmptySaid`: a name with nothing behind it is an answer, as it is where a person wrote it by hand.
 */
export function readStanding(
  field: StandingField,
  value: Json,
  reading: DateReading,
  isEmptySaid: boolean,
): StandingRead {
  if (isNo(value) || (isEmpty(value) && !(isEmptySaid && field === 'takedown'))) return nothing
  if (field === 'embargo') return readEmbargo(value, reading)
  if (field === 'robots') return readRobots(value)
  if (field === 'takedown') {
    const { fields, wrong } = dated(value, reading)
    return { value: isYes(value) || isEmpty(value) ? 'true' : fields, wrong, withhold: false }
  }
  const each = (Array.isArray(value) ? value : [value as Json]).map((one: Json) => dated(one, reading))
  return {
    value: each.map(({ fields }) => fields),
    wrong: each.flatMap(({ wrong }) => wrong),
    withhold: false,
  }
}

const nothing: StandingRead = { value: undefined, wrong: [], withhold: false }

const isNo = (value: Json): boolean =>
  value === false || value === 0 || (typeof value === 'string' && /^\s*(?:false|no|off)\s*$/i.test(value))

const isYes = (value: Json): boolean =>
  value === true || (typeof value === 'string' && /^\s*(?:true|yes|on)\s*$/i.test(value))

const isEmpty = (value: Json): boolean =>
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

function readEmbargo(value: Json, reading: DateReading): StandingRead {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  const found = parseDateField(text, reading)
  if (found === null || found.ambiguous) {
    const why = found === null ? 'is no date that exists' : `says "${text}", which may be two days`
    return { value: undefined, wrong: [`${why}; until it is one, the article is held back`], withhold: true }
  }
  const [, wall, sign, hours, minutes] = /^(.*?)(?:([+-])(\d\d):(\d\d))?$/.exec(found.date)!
  if (sign === undefined) return { value: wall!, wrong: [], withhold: false }
  const offset = Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * 60_000
  return {
    value: wallTime(reading.timeZone, Date.parse(`${wall}:00Z`) - offset),
    wrong: [],
    withhold: false,
  }
}

function readRobots(value: Json): StandingRead {
  const words = (Array.isArray(value) ? value : [value as Json]).join(', ').trim().toLowerCase()
  if (robotsPattern.test(words)) return { value: words, wrong: [], withhold: false }
  return { value: undefined, wrong: ['holds words that robots do not know'], withhold: false }
}

/** A mapping with its date as `standingOf` takes it; anything else as it is. */
function dated(value: Json, options: DateReading): { fields: Json; wrong: string[] } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { fields: value, wrong: [] }
  const fields = Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name.toLowerCase(), one as Json]),
  )
  const { date } = fields
  if (date === undefined || isEmpty(date)) return { fields, wrong: [] }
  const found = parseDateField(String(date), options)
  if (found !== null) return { fields: { ...fields, date: found.date }, wrong: [] }
  const wrong = [`has the date "${String(date).slice(0, 40)}", which is none that exists`]
  return { fields: { ...fields, date: null }, wrong }
}
