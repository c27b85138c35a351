/**
 * Whether a text that was given as plain is the markup of a page: it begins with a tag that pages or paragraphs begin with, or ends
 * paragraphs or lines by tags. A tag that a text speaks of is none.
 */
export function isMarkup(text: string): boolean {
  if (!text.includes('<')) return false
  return beginning.test(text) || (text.match(ends)?.length ?? 0) > 1
}

const beginning =
  /^\s*<(?:!doctype\s+html|(?:html|head|body|article|section|div|p|h[1-6]|ul|ol|table|figure)(?:\s[^<>]*)?>)/i
const ends = /<\/(?:p|div)>|<br ?\/?>/gi

/** The first code of HTML that a plain text has in place of a letter, such as `&nbsp;` or `&#8211;`; null where it has none. */
export function codeIn(text: string): string | null {
  return text.includes('&') ? (code.exec(text)?.[0] ?? null) : null
}

/** Numbers, and the names that editors and exporters write; `&` before any other is a sign of its own. Lists are parted at the semicolon. */
const code =
  /&(?:#\d{2,7}|#x[\da-f]{2,6}|amp|quot|apos|lt|gt|nbsp|[nm]dash|hellip|bull|middot|copy|deg|[lr](?:[sd]quo|aquo)|[aeiouyncsz](?:acute|grave|circ|tilde|uml|cedil|ring|caron))(?:;|$)/im
