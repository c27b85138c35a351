import type { Random } from './random.ts'

const list = (text: string) => text.split(' ')
const onsets = list('b c ch d đ g h kh l m n ng nh ph qu r s t th tr v x')
/** Rimes that take any of six tones. */
const openRimes = list(
  'a ai ao au ay âu ây am an ang anh ăm ăn ăng âm ân âng e em en eo ê êm ên ênh êu i im in inh iu ia iêm iên iêng iêu o oi om on ong ô ôi ôm ôn ông ơ ơi ơm ơn u ui um un ung ua uôi uôn uông ư ưa ưng ươi ươm ươn ương ưu oa oai oan oang uê uy uyên',
)
/** Rimes that end in a stop take two. */
const stoppedRimes = list(
  'ac at ap ach ăc ăt ăp âc ât âp ec et ep êch êt êp ich it ip iêc iêt iêp oc ot op ôc ôt ôp ơt ơp uc ut up uôc uôt ưc ưt ươc ươt ươp oac oat uyêt',
)
const openTones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
const stoppedTones = ['\u0301', '\u0323']
const foreignParts = list(
  'bu cu da ea go hi jo ka klu kpă krô la lơk ma mi nhu nô plei pô ra rơ sa siu ta tun va vin wa xi yang zu bản kan lăk mơ nê',
)

/**
 * `count` different words, the most frequent first: single syllables, compounds of two or three, and in the rarer half
 * names of one unbroken piece.
 */
export function inventWords(count: number, random: Random): string[] {
  const syllables = Array.from({ length: 6000 }, () => syllable(random))
  const words = new Set<string>()
  while (words.size < count) {
    const kind = random.next()
    if (kind < 0.2) words.add(random.pick(syllables))
    else if (kind < 0.5) words.add(`${random.skewed(syllables)} ${random.skewed(syllables)}`)
    else if (kind < 0.75)
      words.add(`${random.pick(syllables)} ${random.pick(syllables)} ${random.pick(syllables)}`)
    else if (words.size > count / 2) words.add(foreignName(random))
  }
  return [...words]
}

function syllable(random: Random): string {
  const open = random.next() < 0.75
  const onset = random.pick(onsets)
  const rime = random.pick(open ? openRimes : stoppedRimes)
  if (onset === 'qu' && /^[ouưô]/.test(rime)) return syllable(random)
  return spelled(onset, rime) + toned(rime, random.pick(open ? openTones : stoppedTones))
}

/** `c`, `g` and `ng` are written `k`, `gh` and `ngh` before front vowels. */
function spelled(onset: string, rime: string): string {
  if (!/^[ieê]/.test(rime)) return onset
  if (onset === 'c') return 'k'
  return onset === 'g' || onset === 'ng' ? `${onset}h` : onset
}

/** The mark stands on the vowel that carries the syllable. */
function toned(rime: string, tone: string): string {
  const marked = /^ư[aui]?/.test(rime) && !rime.startsWith('ươ') ? 0 : rime.search(/[ăâêôơ]/)
  const vowels = /^[a-yăâêôơư]*?(?=ch|nh|ng|[cmnpt]|$)/.exec(rime)![0].length
  const stopped = vowels < rime.length
  const place = marked >= 0 ? marked : stopped || vowels === 3 ? Math.min(1, vowels - 1) : 0
  return (rime.slice(0, place + 1) + tone + rime.slice(place + 1)).normalize('NFC')
}

function foreignName(random: Random): string {
  const parts = Array.from({ length: 2 + random.below(2) }, () => random.pick(foreignParts)).join('')
  return parts.charAt(0).toUpperCase() + parts.slice(1)
}
