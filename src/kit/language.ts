/** The primary subtag of a language (BCP 47): `pt` of `pt-BR`. Asked for at every paragraph, where `split` would take longer than the rest. */
export function primaryOf(tag: string): string {
  const end = tag.indexOf('-')
  return end === -1 ? tag : tag.slice(0, end)
}
