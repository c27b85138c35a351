import type { Article, Evidence } from '../model/article.ts'
import { type Notice, notice } from '../model/notice.ts'
import type { PluginFields } from '../model/plugin.ts'
import { type FieldSettings, type GivenFields, readFields } from './fields.ts'

/** Fields that a plugin gave. */
export interface Plugged {
  readonly plugin: string
  readonly data: PluginFields
}

/** Fields from several hands, and the evidence of those that plugins gave. */
export interface PluggedFields {
  readonly fields: GivenFields
  readonly evidence: Readonly<Record<string, Evidence>>
  readonly notices: readonly Notice[]
}

/** Fields of plugins, read as frontmatter is: a later plugin stands above an earlier one, and what was `written` above all. */
export function underWritten(
  written: GivenFields,
  plugged: readonly Plugged[],
  path: string,
  settings: FieldSettings,
): PluggedFields {
  if (plugged.length === 0) return { fields: written, evidence: {}, notices: [] }
  const notices: Notice[] = []
  const evidence: Record<string, Evidence> = {}
  let fields: GivenFields | null = null
  for (const given of plugged) {
    const read = readPlugged(given, path, settings)
    notices.push(...read.notices)
    Object.assign(evidence, read.evidence)
    fields = fields === null ? read.fields : over(fields, read.fields)
  }
  for (const field of Object.keys(evidence)) if (isGiven(written, field)) delete evidence[field]
  return { fields: over(fields!, written), evidence, notices }
}

/** An understood article with fields that a plugin gave in place of its own; `withhold`: as `GivenFields` has it. */
export function withPlugged(
  article: Article,
  given: Plugged,
  path: string,
  settings: FieldSettings,
): { article: Article; withhold: boolean; notices: readonly Notice[] } {
  const { fields, evidence, notices } = readPlugged(given, path, settings)
  const { plugin } = given
  return {
    withhold: fields.withhold,
    article: {
      ...article,
      title: fields.title ?? article.title,
      kicker: fields.kicker ?? article.kicker,
      lead: fields.lead ?? article.lead,
      leadInBody: fields.lead === null && article.leadInBody,
      date: fields.date ?? article.date,
      updated: fields.updated ?? article.updated,
      authors: fields.authors ?? article.authors,
      agency: fields.agency ?? article.agency,
      section: fields.section ?? article.section,
      tags: fields.tags ?? article.tags,
      lang: fields.lang ?? article.lang,
      slug: fields.slug ?? article.slug,
      url: fields.url ?? article.url,
      aliases: fields.aliases.length > 0 ? fields.aliases : article.aliases,
      draft: fields.draft || article.draft,
      evidence: { ...article.evidence, ...evidence },
      extra: { ...article.extra, ...fields.extra },
    },
    notices:
      fields.body === null
        ? notices
        : [...notices, notice('parse/bad-field', path, 0, lateText(plugin), correctPlugin)],
  }
}

/** Lead, captions, tags and the language were read of the text: another one comes too late for them. */
const lateText = (plugin: string) =>
  `The text of an article that is understood stays as it is; the hook "source" is where it may be changed. The plugin "${plugin}" gave another.`

function readPlugged({ plugin, data }: Plugged, path: string, settings: FieldSettings): PluggedFields {
  const { fields, notices } = readFields(data, path, undefined, settings)
  const proof: Evidence = { line: 0, rule: `plugin/${plugin}`, confidence: 1 }
  const evidence: Record<string, Evidence> = {}
  for (const field of shown) if (isGiven(fields, field)) evidence[field] = proof
  const by = (told: Notice) =>
    notice(
      told.rule,
      path,
      0,
      `${told.reason} The plugin "${plugin}" gave it.`,
      told.rule === 'parse/withheld' ? correctWithheld : correctPlugin,
    )
  return { fields, evidence, notices: notices.map(by) }
}

const correctPlugin = 'Correct the plugin; the field was left out.'
const correctWithheld = 'Correct the plugin; until then the article is held back.'

/** The fields whose evidence a page shows. */
const shown = ['title', 'kicker', 'lead', 'date', 'updated', 'authors', 'agency', 'section', 'tags', 'lang']

function isGiven(fields: GivenFields, field: string): boolean {
  const value = fields[field as keyof GivenFields]
  return value !== null && value !== undefined
}

function over(under: GivenFields, above: GivenFields): GivenFields {
  return {
    title: above.title ?? under.title,
    kicker: above.kicker ?? under.kicker,
    date: above.date ?? under.date,
    updated: above.updated ?? under.updated,
    authors: above.authors ?? under.authors,
    agency: above.agency ?? under.agency,
    tags: above.tags ?? under.tags,
    section: above.section ?? under.section,
    lead: above.lead ?? under.lead,
    slug: above.slug ?? under.slug,
    url: above.url ?? under.url,
    lang: above.lang ?? under.lang,
    draft: above.draft || under.draft,
    withhold: above.withhold || under.withhold,
    aliases: above.aliases.length > 0 ? above.aliases : under.aliases,
    body: above.body ?? under.body,
    extra: { ...under.extra, ...above.extra },
  }
}
