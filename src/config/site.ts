import * as v from 'valibot'
import { languageFault } from '../kit/language.ts'
import { encodings, extras, hosts, type Site } from '../model/config.ts'

const whole = (from: number, to: number) =>
  v.pipe(
    v.string(),
    v.regex(/^\d{1,6}$/, 'must be a whole number'),
    v.transform(Number),
    v.minValue(from, `must be at least ${from}`),
    v.maxValue(to, `must be at most ${to}`),
  )
const yes = v.pipe(
  v.string(),
  v.picklist(['true', 'false', 'yes', 'no'], 'must be true or false'),
  v.transform((word) => word === 'true' || word === 'yes'),
)
const text = v.pipe(v.string('must be text'), v.trim(), v.normalize('NFC'))
const named = v.pipe(text, v.minLength(1, 'must not be empty'))

const isTimeZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== ''
  } catch {
    return false // Intl says so by throwing
  }
}
/** Whether eight digits carry the check digit of ISO 3297: weighted from eight down to one, their sum is a multiple of eleven. */
const isIssn = (given: string): boolean => {
  if (!/^\d{4}-\d{3}[\dX]$/.test(given)) return false
  const digits = [...given.replace('-', '')].map((sign) => (sign === 'X' ? 10 : Number(sign)))
  return digits.reduce((sum, digit, place) => sum + digit * (8 - place), 0) % 11 === 0
}

const isLanguage = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false // Intl says so by throwing
  }
}

const listOf = <T extends v.GenericSchema<string, string>>(item: T) =>
  v.pipe(
    v.union([v.array(v.string()), v.string()], 'must be a list'),
    v.transform((given) => [...new Set([given].flat())]),
    v.array(item),
  )

const pluginName = /^(?:@[a-z0-9-]+\/)?[a-z0-9][a-z0-9-]*$/
/** A plugin's name, alone or with options below it. */
const plugin = v.pipe(
  v.union([v.string(), v.record(v.string(), v.unknown())], 'must be a list of names'),
  v.transform((given) => (typeof given === 'string' ? { [given]: {} } : given)),
  v.check((given) => Object.keys(given).length === 1, 'must have one name in each entry'),
  v.transform((given) => Object.entries(given)[0]!),
  v.check(([name]) => pluginName.test(name), 'must be names such as reading-time, never paths'),
  v.check(
    ([, options]) => typeof options === 'object' && options !== null && !Array.isArray(options),
    'must have options such as "wordsPerMinute: 200" below a name',
  ),
  v.transform(([name, options]) => ({ name, options: options as Record<string, unknown> })),
)

/**
 * An absolute address that ends in a slash, in the characters that feeds and sitemaps may hold: `báo.example` becomes `xn--bo-mia.example`. Every page
 * contains it, so a password in it would be public; and no path can follow a query.
 */
export const baseUrl = v.pipe(
  text,
  v.url('must be an absolute address such as https://archive.example/'),
  v.regex(/^https?:/, 'must begin with https:// or http://'),
  v.regex(
    /^[a-z]+:\/\/[^\s/\\?#@]+(?:\/[^\s\\?#]*)?$/,
    'must name a host and the folders on it, without a user, "?", "#" or blanks',
  ),
  v.transform((url) => new URL(url.endsWith('/') ? url : `${url}/`).href),
)

/** A host in the form that parsed addresses have, in whatever letters it is written. */
const formerHost = v.pipe(
  text,
  v.transform((host) =>
    !/[\s/?#@\\]/.test(host) && URL.canParse(`http://${host}/`) ? new URL(`http://${host}/`).host : host,
  ),
  v.regex(/^[a-z0-9.-]+(:\d+)?$/, 'must be a host such as paper.example'),
)

/** An ISSN: eight digits, the last of which is a check digit and may be X (ISO 3297). */
const issn = v.pipe(
  text,
  v.transform((given) => given.toUpperCase()),
  v.check(isIssn, 'must be an ISSN such as 0317-8471, without a slip'),
)

/** Every setting of `site.yaml`: how it is read, and its default. */
export const settings = {
  title: v.optional(named, 'Archive'),
  description: v.optional(text, ''),
  language: v.optional(
    v.pipe(
      text,
      v.check(isLanguage, 'must be a language tag such as vi or en'),
      v.check(
        (tag) => languageFault(tag) === null,
        ({ input }) => languageFault(input)!,
      ),
    ),
    'vi',
  ),
  timeZone: v.optional(
    v.pipe(text, v.check(isTimeZone, 'must be a time zone such as Asia/Ho_Chi_Minh')),
    'Asia/Ho_Chi_Minh',
  ),
  baseUrl: v.optional(v.nullable(baseUrl), null),
  publisher: v.optional(v.nullable(named), null),
  rights: v.optional(v.nullable(named), null),
  issn: v.optional(v.nullable(issn), null),
  pageSize: v.optional(whole(5, 1000), '50'),
  feedSize: v.optional(whole(1, 500), '50'),
  inferredTags: v.optional(whole(0, 6), '6'),
  similarity: v.optional(
    v.pipe(
      whole(0, 100),
      v.check((percent) => percent === 0 || percent >= 30, 'must be 0, or at least 30'),
    ),
    '50',
  ),
  gfm: v.optional(yes, 'false'),
  host: v.optional(v.nullable(v.picklist(hosts, `must be one of ${hosts.join(', ')}`)), null),
  formerHosts: v.optional(listOf(formerHost), []),
  extras: v.optional(listOf(v.picklist(extras, `must be some of ${extras.join(', ')}`)), []),
  search: v.optional(yes, 'true'),
  compress: v.optional(listOf(v.picklist(encodings, `must be some of ${encodings.join(', ')}`)), []),
  plugins: v.optional(
    v.pipe(
      v.union([v.array(v.unknown()), v.string()], 'must be a list'),
      v.transform((given) => [given].flat()),
      v.array(plugin),
    ),
    [],
  ),
} satisfies Record<keyof Site, v.GenericSchema<never, unknown>> | Record<string, v.GenericSchema>

/** Reads a setting; `wrong` says what is wrong with it. */
export function readSetting<K extends keyof Site>(
  name: K,
  value: unknown,
): { value: Site[K] } | { wrong: string } {
  const result = v.safeParse(settings[name] as unknown as v.GenericSchema<unknown, Site[K]>, value)
  return result.success ? { value: result.output } : { wrong: result.issues[0].message }
}
