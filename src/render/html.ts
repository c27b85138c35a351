import { escapeHtml } from '../kit/escape.ts'

/** HTML that is safe as it stands. Only `html` and `raw` make it, so data that came from outside can never pass for it. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
  toString(): string {
    return this.text
  }
}

/** What may stand in an `html` template: text is escaped, lists are joined, null, undefined and false are left out. */
export type Value = string | number | Html | null | undefined | false | readonly Value[]

/**
 * Puts values into a template: `html`<p title="${title}">${text}</p>``. Text is escaped for both places, so attribute
 * values must be quoted. Indentation of the template is left out; each line break of it stays as one.
 */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  const parts = constantsOf(strings)
  let text = parts[0]!
  for (let at = 0; at < values.length; at++) text += textOf(values[at]) + parts[at + 1]!
  return new Html(text)
}

/** The only way to put HTML that was made elsewhere into a page: the caller vouches for it. */
export function raw(text: string): Html {
  return new Html(text)
}

function textOf(value: Value): string {
  if (typeof value === 'string') return escapeHtml(value)
  if (value instanceof Html) return value.text
  if (value === null || value === undefined || value === false) return ''
  if (typeof value === 'number') return String(value)
  let text = ''
  for (const item of value) text += textOf(item)
  return text
}

/** A template's constants without indentation. A literal never changes, so what was worked out for it once holds for good. */
const known = new WeakMap<TemplateStringsArray, readonly string[]>()

function constantsOf(strings: TemplateStringsArray): readonly string[] {
  let parts = known.get(strings)
  if (parts === undefined) {
    parts = strings.map((part) => part.replace(/\s*\n\s*/g, '\n'))
    known.set(strings, parts)
  }
  return parts
}
