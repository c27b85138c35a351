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

/**
 * The first tag in square brackets that forums (BBCode) or WordPress (shortcodes) would have read, such as `[b]` before `[/b]`, or `[gallery ids="1"]`; null
 * where there is none. A word that an editor put into brackets is none.
 */
export function bracketTagIn(text: string): string | null {
  if (!text.includes('[')) return null
  const lower = text.toLowerCase()
  for (const name of new Set(Array.from(lower.matchAll(closing), ([, name]) => name!))) {
    const end = lower.lastIndexOf(`[/${name}]`)
    if ([']', '=', ' '].some((sign) => lower.slice(0, end).includes(`[${name}${sign}`))) return `[${name}]`
  }
  return shortcode.exec(text)?.[0] ?? null
}

const closing =
  /\[\/(b|i|u|s|url|img|quote|code|size|color|font|center|left|right|list|table|caption|embed|video|audio)\]/g
const shortcode = /\[(?:gallery|caption|embed|video|audio|playlist) [a-z]{1,20}=["'][^\]["'\n]{0,300}["']/i

/** The first code of HTML that a plain text has in place of a letter, such as `&nbsp;` or `&#8211;`; null where it has none. */
export function codeIn(text: string): string | null {
  return text.includes('&') ? (code.exec(text)?.[0] ?? null) : null
}

/** Numbers, and the names that editors and exporters write; `&` before any other is a sign of its own. Lists are parted at the semicolon. */
const code =
  /&(?:#\d{2,7}|#x[\da-f]{2,6}|amp|quot|apos|lt|gt|nbsp|[nm]dash|hellip|bull|middot|copy|deg|[lr](?:[sd]quo|aquo)|[aeiouyncsz](?:acute|grave|circ|tilde|uml|cedil|ring|caron))(?:;|$)/im
