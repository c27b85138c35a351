import { type ExplainedLine, explain } from '../parse/explain.ts'
import type { Shown } from './commands/extract.ts'
import { type Colour, type Paint, shown } from './terminal.ts'

const colours: Readonly<Record<string, Colour>> = {
  title: 'green',
  kicker: 'green',
  dateline: 'cyan',
  byline: 'cyan',
  lead: 'yellow',
  caption: 'blue',
  'cross-head': 'magenta',
  noise: 'dim',
  frontmatter: 'dim',
}

const ofMarkdown = 'Only plain text is read line by line; in this file, marks say what each part is.'
const ofRecords =
  'Lines are shown of plain text files only; those that were left out of the text of this record are "droppedLines" without --explain.'

/** The text line by line, each with what it was taken for, how certain that is, and by which rule. */
export function explained({ path, record, settings, parsed }: Shown, paint: Paint): string {
  const lines = record.source ? explain(record.source, settings) : []
  const told = lines.filter(({ text }) => text.trim() !== '').map((line) => lineOf(line, paint))
  if (lines.length === 0) told.push(`       ${record.source?.format === 'jsonl' ? ofRecords : ofMarkdown}`)
  const problems = parsed.notices.map(
    ({ level, reason, line }) =>
      `       ${paint('yellow', level)}${line > 0 ? ` in line ${line}` : ''}: ${shown(reason)}`,
  )
  return `${[paint('bold', shown(path)), ...told, ...problems].join('\n')}\n`
}

function lineOf({ line, text, label, rule, confidence }: ExplainedLine, paint: Paint): string {
  const number = paint('dim', String(line).padStart(5))
  const colour = colours[label]
  const tint = (words: string) => (colour ? paint(colour, words) : words)
  const why = paint('dim', `${String(Math.round(confidence * 100)).padStart(3)}% ${rule.padEnd(22)}`)
  return `${number}  ${tint(label.padEnd(11))} ${why} ${label === 'noise' ? paint('dim', shown(text)) : shown(text)}`
}
