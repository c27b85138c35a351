import type { Shown } from './commands/extract.ts'
import { type Paint, shown } from './terminal.ts'

/** The text line by line, each with what it was taken for: a field with its rule and how sure, or why it was dropped. */
export function explained({ path, record, parsed: { article, notices } }: Shown, paint: Paint): string {
  const lines = record.source?.text.split('\n') ?? []
  const dropped = new Map(article?.droppedLines.map(({ line, reason }) => [line, reason]))
  const fields = new Map<number, string[]>()
  for (const [field, { line, rule, confidence }] of Object.entries(article?.evidence ?? {})) {
    const label = `${field} ${paint('dim', `${rule} ${Math.round(confidence * 100)}%`)}`
    fields.set(line, [...(fields.get(line) ?? []), label])
  }
  const told = lines.map((text, i) => {
    const number = paint('dim', String(i + 1).padStart(5))
    const reason = dropped.get(i + 1)
    const labels = (fields.get(i + 1) ?? [])
      .map((label) => `\n      ${paint('green', '↑')} ${label}`)
      .join('')
    if (reason) return `${number} ${paint('dim', shown(text))}  ${paint('magenta', reason)}${labels}`
    return `${number} ${shown(text)}${labels}`
  })
  const unplaced = (fields.get(0) ?? []).map((label) => `      ${paint('green', '·')} ${label}`)
  const problems = notices.map(
    ({ level, reason, line }) => `      ${paint('yellow', level)} ${line}: ${shown(reason)}`,
  )
  return `${[paint('bold', shown(path)), ...told, ...unplaced, ...problems].join('\n')}\n`
}
