/** The beginning of a text, at most `limit` characters, cut between words if a word ends beyond `least`, and never within a letter. */
export function cutAtWord(text: string, limit: number, least: number): string {
  const space = text.lastIndexOf(' ', limit)
  const cut = space > least ? space : limit
  const halves = /[\ud800-\udbff]/.test(text[cut - 1] ?? '') && /[\udc00-\udfff]/.test(text[cut] ?? '')
  return text.slice(0, halves ? cut - 1 : cut)
}
