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
