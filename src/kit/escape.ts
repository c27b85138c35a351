const entities: readonly (string | undefined)[] = Array.from(
  { length: 63 },
  (_, code) =>
    ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[String.fromCharCode(code)],
)

const special = /[&<>"']/

/** Escapes a text so that it is safe between tags and inside quoted attributes, in HTML and XML alike. */
export function escapeHtml(text: string): string {
  // Most texts have nothing to escape, which an expression finds out fastest.
  if (!special.test(text)) return text
  let safe = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const entity = code < entities.length ? entities[code] : undefined
    if (entity === undefined) continue
    safe += text.slice(from, at) + entity
    from = at + 1
  }
  return safe + text.slice(from)
}
