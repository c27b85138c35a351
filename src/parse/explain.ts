import type { ParseSettings } from '../model/config.ts'
import type { Source } from '../model/source.ts'
import { archiveOrder } from './dates/dates.ts'
import { readFields } from './fields.ts'
import { splitFrontmatter } from './frontmatter.ts'
import { furnitureOf } from './furniture.ts'
import { languageOf } from './language.ts'
import { understand } from './text/understand.ts'
import { ownModel } from './text/weights.ts'

/** One line of a source and what it was taken for. Blank lines have none. */
export interface ExplainedLine {
  /** 1-based. */
  readonly line: number
  readonly text: string
  /** `title`, `kicker`, `dateline`, `byline`, `lead`, `caption`, `cross-head`, `list-item`, `body`, `noise` or `frontmatter`. */
  readonly label: string
  /** For noise the reason why it is dropped, else the rule. */
  readonly rule: string
  /** 0 to 1. */
  readonly confidence: number
}

/** How a plain text is read, line by line: what `extract --explain` shows. Of other formats nothing is dropped, so there is nothing to tell. */
export function explain(source: Source, settings: ParseSettings): ExplainedLine[] {
  if (source.format !== 'txt') return []
  const { data, body, bodyLine } = splitFrontmatter(source.text, source.path)
  const { fields } = readFields(data, source.path, undefined, settings)
  const lang = fields.lang ?? languageOf(body, settings.language)
  const head = source.text
    .slice(0, source.text.length - body.length)
    .split('\n')
    .slice(0, bodyLine - 1)
  const given = head.map(
    (text, index): ExplainedLine => ({
      line: index + 1,
      text,
      label: 'frontmatter',
      rule: 'given',
      confidence: 1,
    }),
  )
  const lines = body.split('\n')
  const { lines: understood } = understand(
    body,
    {
      lang,
      title: fields.title,
      furniture: furnitureOf(settings.furniture),
      dayFirst: archiveOrder(settings),
    },
    ownModel,
  )
  const read = understood.flatMap(({ line, span, text: own, role, rule, confidence }, at) => {
    // A line that is two is shown in its two parts.
    const isHalf = understood[at - 1]?.line === line || understood[at + 1]?.line === line
    const texts = isHalf ? [own] : lines.slice(line - 1, line - 1 + span)
    return texts.map(
      (text, index): ExplainedLine => ({
        line: line + index + bodyLine - 1,
        text,
        label: role,
        rule,
        confidence,
      }),
    )
  })
  return [...given, ...read]
}
