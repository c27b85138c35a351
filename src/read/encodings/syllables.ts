/** What may stand before the vowel of a Vietnamese syllable, longest first. */
const onsets = 'ngh,ng,nh,ch,gh,gi,kh,ph,qu,th,tr,b,c,d,đ,g,h,k,l,m,n,p,r,s,t,v,x'.split(',')

/** Rimes of Vietnamese syllables without their tones, as dictionaries list them. */
const rimes = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu ' +
    'i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ' +
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ up ut uy uya uych uyên uyêt uynh uyt uyu uôc uôi uôm uôn uông uôt ' +
    'ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu ăy uach uang uanh uan uăng uăn oăp oay uơn ynh yt ych ak ăk âk ek êk ok ôk ơk uk ưk'
  ).split(' '),
)

/** Grave, acute, hook, tilde and dot below: the five marked tones. */
const tones = /[\u0300\u0301\u0309\u0303\u0323]/g

/** Whether a word is a syllable that Vietnamese may have, in whatever capitals. */
export function isSyllable(word: string): boolean {
  if (word.length > 8) return false
  let tone = ''
  const plain = word
    .toLowerCase()
    .normalize('NFD')
    .replace(tones, (mark) => {
      tone += mark
      return ''
    })
    .normalize('NFC')
  if (tone.length > 1) return false
  const onset = onsets.find((letters) => plain.startsWith(letters)) ?? ''
  const known = rimes.has(plain.slice(onset.length)) || (onset === 'gi' && rimes.has(plain.slice(1)))
  if (!known) return false
  // Syllables that end in a stop have the rising or the heavy tone.
  return !/(?:c|ch|k|p|t)$/.test(plain) || tone === '\u0301' || tone === '\u0323'
}

const between = /[\s!-/:-@[-`{-~“”‘’…–—•\u00a0]+/

/**
 * How much of a text's words with letters beyond ASCII are Vietnamese syllables, 0 to 1, and how many such words there are.
 * Wrongly decoded text scores near 0, rightly decoded near 1.
 */
export function vietnameseShare(text: string): { share: number; words: number } {
  let good = 0
  let words = 0
  for (const word of text.split(between)) {
    if (!/[^\0-\x7f]/.test(word)) continue
    words++
    if (isSyllable(word)) good++
  }
  return { share: words === 0 ? 0 : good / words, words }
}
