/** The primary subtag of a BCP 47 tag: `pt` of `pt-BR`. It is needed for every paragraph, and `split` would take longer than the rest. */
export function primaryOf(tag: string): string {
  const end = tag.indexOf('-')
  return end === -1 ? tag : tag.slice(0, end)
}

/** All codes of ISO 639-1. `Intl.DisplayNames` knows them too, but takes a tenth of a second to load. */
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
 * What is wrong with a well-formed tag, if its two-letter language is not in ISO 639-1, as the end of a sentence; else null. If it is a country's code, the
 * language of most people there was probably meant: `vi`, not `vn`.
 */
export function languageFault(tag: string): string | null {
  const primary = primaryOf(tag).toLowerCase()
  if (primary.length !== 2 || twoLetters.has(primary)) return null
  const region = primary.toUpperCase()
  const isRegion = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(region) !== undefined
  const meant = isRegion ? `: "${new Intl.Locale(`und-${region}`).maximize().language}" may be meant` : ''
  return `is "${primary}", which is no language${meant}`
}
