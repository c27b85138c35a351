/** The primary subtag of a language (BCP 47): `pt` of `pt-BR`. Asked for at every paragraph, where `split` would take longer than the rest. */
export function primaryOf(tag: string): string {
  const end = tag.indexOf('-')
  return end === -1 ? tag : tag.slice(0, end)
}

/** All that ISO 639-1 has. `Intl.DisplayNames` knows them too, and takes a tenth of a second to be asked. */
const twoLetters = new Set(
  (
    'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv ' +
    'dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ' +
    'ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh ' +
    'mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru ' +
    'rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ' +
    'ug uk ur uz ve vi vo wa wo xh yi yo za zh zu'
  ).split(' '),
)

/**
 * What is wrong with a well-formed tag whose language of two letters is none of ISO 639-1, as the end of a sentence; null where nothing is.
 * Where a country's code was written, the language of most people there was meant: `vi`, not `vn`.
 */
export function languageFault(tag: string): string | null {
  const primary = primaryOf(tag).toLowerCase()
  if (primary.length !== 2 || twoLetters.has(primary)) return null
  const region = primary.toUpperCase()
  const isRegion = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(region) !== undefined
  const meant = isRegion ? `: "${new Intl.Locale(`und-${region}`).maximize().language}" may be meant` : ''
  return `is "${primary}", which is no language${meant}`
}
