import { escapeHtml } from '../kit/escape.ts'
import type { StoredText } from '../kit/stored.ts'

/**
 * HTML that is safe as it is. Only `html` and `raw` make it, so data from outside can never pass for it. It may have a stored text in its middle,
 * such as the body of an article, which is half of a page. The stored text is written as bytes, and decoded only if somebody reads `text`.
 */
export class Html {
  readonly before: string
  readonly stored: StoredText | null
  readonly after: string

  constructor(before: string, stored: StoredText | null = null, after = '') {
    this.before = before
    this.stored = stored
    this.after = after
  }

  get text(): string {
    return this.stored === null ? this.before : this.before + this.stored.text() + this.after
  }

  toString(): string {
    return this.text
  }
}

/** What may be put into an `html` template: text is escaped, lists are joined, and null, undefined and false are left out. */
export type Value = string | number | Html | null | undefined | false | readonly Value[]

/**
 * Puts values into a template: `html`<p title="${title}">${text}</p>``. Text is escaped so that it is safe in both places, if attribute values
 * are quoted. Indentation is removed and line breaks are kept, but a line that holds nothing but a value that is left out is removed with it.
 */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  const { parts, afterNothing } = constantsOf(strings)
  let text = parts[0]!
  let before = ''
  let stored: StoredText | null = null
  for (let at = 0; at < values.length; at++) {
    const value = values[at]
    if (stored === null && value instanceof Html && value.stored !== null) {
      before = text + value.before
      stored = value.stored
      text = value.after + parts[at + 1]!
      continue
    }
    const piece = textOf(value)
    text += piece === '' ? afterNothing[at + 1]! : piece + parts[at + 1]!
  }
  return stored === null ? new Html(text) : new Html(before, stored, text)
}

/** The only way to put HTML that was made elsewhere into a page: the caller vouches for it. */
export function raw(text: string): Html {
  return new Html(text)
}

/** The same as `raw` for HTML in the store. */
export function rawStored(text: StoredText): Html {
  return text.bytes().length === 0 ? new Html('') : new Html('', text)
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

/** The constant parts of a template, without indentation. */
interface Constants {
  readonly parts: readonly string[]
  /** The same, for use after a value that is left out: without the line break that would end an empty line. */
  readonly afterNothing: readonly string[]
}

/** The constants of each template literal. A literal never changes, so they are worked out only once. */
const known = new WeakMap<TemplateStringsArray, Constants>()

function constantsOf(strings: TemplateStringsArray): Constants {
  let constants = known.get(strings)
  if (constants === undefined) {
    const parts = strings.map((part) => part.replace(/(?<!\s)\s*\n\s*/g, '\n'))
    const afterNothing = parts.map((part, at) =>
      part.startsWith('\n') && parts[at - 1]?.endsWith('\n') ? part.slice(1) : part,
    )
    constants = { parts, afterNothing }
    known.set(strings, constants)
  }
  return constants
}
