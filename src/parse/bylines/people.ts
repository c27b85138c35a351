import { isAgency } from './agencies.ts'
import { isPlace } from './names.ts'
import { initials, isRoleOrOutlet, type Look, nameConfidence, withoutRole } from './persons.ts'
import { signatureOf } from './signatures.ts'

/** Persons and agency of a text that holds nothing else. */
export interface People {
  readonly authors: readonly string[]
  readonly agency: string | null
  readonly rule: string
  readonly confidence: number
  /** Whether the only author is one word in small letters. */
  readonly penName: boolean
}

/** Words and marks between two names. */
const joiners =
  /(?:(?<!\s)\s+)?(?:[;&、，]\s*|,\s+)|,(?=\p{Lu})|(?<!\s)\s+(?:và|and|und|et|y|e|en|och|og|dan|и|та|ve|i|a|with|mit|con|avec)\s+|(?<!\s)\s+[-–]\s+/u
const sourceWords =
  /^(?:theo|nguồn|source|quelle|fuente|fonte|источник|来源|來源)\s*(?:[:：]\s*)?(?=\p{Lu}|\p{Lo}|[a-z\d]+\.)/iu

/** `, số ra ngày 12/3/2015`: the issue of the paper that a text was taken from, here without its date. */
const issue = /,?\s(?:số|kỳ) (?:ra|báo|phát hành)(?!\p{L})/u

/** Names, or an agency, and nothing else; null where anything else stands there. */
export function readPeople(text: string, look: Look): People | null {
  let rest = once(text.trim())
  if (look.language === 'zh' && look.labelled) rest = chinese(rest)
  const source = sourceWords.exec(rest)
  if (source !== null) {
    rest = rest.slice(source[0].length)
    rest = rest.slice(0, endOf(rest, issue))
    if (isAgency(rest)) return ofAgency(rest)
    return (
      slashed(rest, { ...look, labelled: true }) ??
      (/^theo\s/iu.test(source[0]) ? byTheo(rest, look) : null) ??
      ofSource(rest, look)
    )
  }
  const signature =
    look.language === 'vi' ? signatureOf(rest, look.labelled) : { names: rest, source: null, handled: false }
  rest = signature.names
  let agency = signature.source
  const bracket =
    /(?:(?<!\s)\s+)?[(（]\s*(?:(?:theo|avec|with|mit|con|com)\s+)?([^()（）]{1,40})[)）]\s*$/iu.exec(rest)
  if (bracket !== null && bracket.index > 0) {
    const inside = bracket[1]!.trim()
    if (isAgency(inside.split('/', 1)[0]!) || /^\p{Lu}[\p{Lu}\d.+-]{1,9}$/u.test(inside)) agency = inside
    else if (!look.labelled) return null
    rest = rest.slice(0, bracket.index)
  }
  if (isAgency(rest) && !isSigned(rest, look)) return ofAgency(rest)
  if (rest.includes('/')) {
    const people = slashed(rest, look)
    if (people !== null) return people
  }
  if (look.labelled)
    rest = rest
      .replace(
        /(?<!\s)\s+(?:for|For|in|aus|für|from|special to|pour|para|bei|auf)\s+(?:the\s+)?\p{Lu}.*/u,
        '',
      )
      .replace(/(?<!\s)\s+,\s.*/u, '')
  const people = listed(rest, agency, look)
  // What they did says that they wrote, as a label before them would: places do nothing.
  return signature.handled && people !== null && (people.confidence > 0.3 || people.rule === 'byline/place')
    ? { ...people, rule: 'byline/label', confidence: Math.max(0.9, people.confidence) }
    : people
}

/** Where in a text a pattern stands; its length where it does not. */
function endOf(text: string, pattern: RegExp): number {
  const at = text.search(pattern)
  return at === -1 ? text.length : at
}

/** `李晓明 通讯员 王芳`, `李晓明 王芳 摄影报道`: Chinese names stand between spaces, callings and what the persons did. */
function chinese(text: string): string {
  const names = text
    .replace(/实习生|(?:实习|特约|见习)记者|通[讯訊][员員]|摄影报道|報道|报道|文\/图/g, ' ')
    .trim()
    .split(/[\s、，]+/)
  return names.every((name) => /^\p{Script=Han}{2,4}$/u.test(name)) ? names.join('、') : text
}

/** `T.T`, `A.P`: in Vietnamese the letters of a name, though agencies are called so. */
function isSigned(text: string, { language }: Look): boolean {
  return language === 'vi' && text.includes('.') && initials.test(text)
}

/** A signature that a page shows twice, `Ann Lee Ann Lee`, once. */
function once(text: string): string {
  const half = (text.length - 1) / 2
  return half > 4 && text[half] === ' ' && text.startsWith(text.slice(half + 1)) ? text.slice(0, half) : text
}

function ofAgency(agency: string): People {
  return { authors: [], agency, rule: 'byline/agency', confidence: 0.9, penName: false }
}

/** `Theo Ngọc Toàn`: papers that copy from one another name the person; nothing but a name that is surely one is taken for it. */
function byTheo(text: string, look: Look): People | null {
  if (look.language !== 'vi') return null
  const people = readPeople(text, { ...look, labelled: false })
  return people !== null && people.authors.length > 0 && people.confidence >= 0.75 ? people : null
}

/** A source that we do not know by name, behind a word that says that it is one. */
function ofSource(name: string, look: Look): People | null {
  const looksLikeOne =
    nameConfidence(name, { ...look, labelled: true }) > 0 || /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+$/u.test(name)
  return looksLikeOne ? { ...ofAgency(name), confidence: 0.7 } : null
}

/** `An Hồng/Vnexpress`, `Nam/VOV`; before a picture agency it is the credit of a picture. */
function slashed(text: string, look: Look): People | null {
  const [name, source, more] = text.split(/(?:(?<!\s)\s+)?\/\s*/)
  if (
    name === undefined ||
    source === undefined ||
    more !== undefined ||
    name.length > 40 ||
    source.length > 40
  )
    return null
  if (isAgency(name)) return ofAgency(text)
  const known = isAgency(source) || isOffice(source)
  if (nameConfidence(name, { ...look, labelled: true }) === 0)
    return known ? severalOf(name, source, look) : null
  if (!known && !/^\p{Lu}[\p{L}\d.+]*$/u.test(source)) return null
  const people = { authors: [name], agency: source, penName: false }
  if (!look.labelled && pictures.test(source)) return { ...people, rule: 'byline/credit', confidence: 0.3 }
  const sure = look.labelled || look.language === 'vi' ? 0.9 : 0.6
  return { ...people, rule: 'byline/name', confidence: known ? sure : sure - 0.3 }
}

/** `An Hồng - Lê Vĩ/TTXVN` */
function severalOf(names: string, agency: string, look: Look): People | null {
  const people = listed(names, agency, look)
  return people !== null && people.authors.length > 1 ? people : null
}

/** An agency and where its office is: `VOV Tây Nguyên`, `VOV-TP.HCM`. */
function isOffice(source: string): boolean {
  const [agency, place] = source.split(/(?<![\s-])[\s-]+(?=\p{Lu})/u)
  return place !== undefined && isAgency(agency!)
}

const pictures =
  /getty|shutterstock|instagram|facebook|twitter|alamy|unsplash|pixabay|istock|flickr|reuters|imago|wikimedia|fotolia|adobe/i

function listed(text: string, agency: string | null, look: Look): People | null {
  const authors: string[] = []
  let source = agency
  let confidence = 1
  const isJoined = /\s(?:and|und|et|y|e|&)\s/u.test(text)
  for (const piece of text.split(joiners)) {
    const { name, role } = withoutRole(piece)
    // `Adam Roe Senior Reporter` is somebody still.
    const isPerson = isJoined && role && name.includes(' ') && !isRoleOrOutlet(name)
    if (authors.length > 0 && !isPerson && isRoleOrOutlet(piece.trim()) && !isAgency(piece.trim())) break
    if (name === '') {
      if (authors.length === 0 && role) return null
      continue
    }
    if (isAgency(name) && !isSigned(name, look)) {
      source ??= name
      continue
    }
    const sure = nameConfidence(name, look)
    if (sure === 0) {
      if (authors.length > 0 && (look.labelled || /^[\p{Lu}\d-]{2,}$/u.test(name))) break
      return null
    }
    confidence = Math.min(confidence, sure)
    authors.push(name)
    if (authors.length > 8) return null
  }
  if (authors.length === 0) return source === null ? null : ofAgency(source)
  if (source !== null) confidence = Math.min(0.9, confidence + 0.15)
  const [first] = authors as [string]
  const penName = authors.length === 1 && !/\p{Lu}|\p{Lo}/u.test(first)
  return {
    authors,
    agency: source,
    rule: authors.length > 1 ? 'byline/names' : ruleOf(first),
    confidence,
    penName,
  }
}

function ruleOf(name: string): string {
  if (isPlace(name)) return 'byline/place'
  if (initials.test(name)) return 'byline/initials'
  return name.includes(' ') ? 'byline/name' : 'byline/one-word'
}
