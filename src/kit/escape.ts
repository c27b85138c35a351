const special = /[&<>"']/g
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text made safe between tags and inside quoted attributes, of HTML and XML alike. */
export function escapeHtml(text: string): string {
  return text.replace(special, (character) => entities[character]!)
}
