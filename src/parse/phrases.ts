/** Proper-noun phrases of a text, strongest first, at most 12: what tags may be inferred from. */
export function phrasesOf(body: string, lang: string): string[] {
  void lang
  const counts = new Map<string, number>()
  for (const match of body.matchAll(/(?<=[\p{L}\p{N},;:] )\p{Lu}[\p{L}\p{M}'’-]*(?: \p{Lu}[\p{L}\p{M}'’-]*){1,4}/gu)) {
    counts.set(match[0], (counts.get(match[0]) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 12).map(([phrase]) => phrase)
}
