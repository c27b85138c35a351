import {
  common,
  families,
  givenNames,
  middles,
  offices,
  places,
  posts,
  sections,
  topics,
} from './invent-lists.ts'
import { inventWords } from './invent-words.ts'
import { type Random, randomOf } from './random.ts'

/** One article of an invented Vietnamese paper: fluent to a parser, nonsense to a reader. */
export interface InventedArticle {
  readonly title: string
  /** `YYYY-MM-DD`. */
  readonly date: string
  /** `HH:MM`. */
  readonly time: string
  readonly lead: string
  readonly paragraphs: readonly string[]
  /** Stand before the second and the fourth paragraph. */
  readonly captions: readonly [string, string]
  readonly author: string
  readonly section: string
  readonly tags: readonly string[]
  /** The headline and opening of another story, of a later year. */
  readonly teaser: readonly [headline: string, opening: string]
}

const vocabularySize = 24_000
const people = 400
const firstDay = Date.UTC(2009, 0, 1) / 86_400_000
/** 2009 to 2023. */
const days = 5478

/**
 * An endless archive: article `index` depends on the seed and the index only.
 * Words follow Zipf's law over a vocabulary of 24,000: the common ones are Vietnamese, the rest look it.
 */
export function inventor(seed: number): (index: number) => InventedArticle {
  const words = [...common, ...inventWords(vocabularySize - common.length, randomOf(seed, -1))]
  const zipf = zipfOf(words.length)
  const names = Array.from({ length: people }, (_, person) => personName(randomOf(seed, -2 - person)))
  const word = (random: Random) => words[zipf(random)]!
  return (index) => articleOf(randomOf(seed, index), word, names)
}

function articleOf(
  random: Random,
  word: (random: Random) => string,
  names: readonly string[],
): InventedArticle {
  const date = new Date((firstDay + random.below(days)) * 86_400_000).toISOString().slice(0, 10)
  const [place, other] = [random.skewed(places), random.skewed(places)]
  const topic = random.skewed(topics)
  const office = random.skewed(offices)
  const speaker = random.skewed(names)
  const phrase = (least: number, more: number) =>
    Array.from({ length: least + random.below(more) }, () => word(random)).join(' ')
  const number = () => grouped(10 + Math.floor(10 ** (1 + random.next() * 4)))

  const sentence = (): string => {
    const kind = random.next()
    if (kind < 0.6) return `${capital(phrase(4, 6))}, ${phrase(4, 7)}.`
    if (kind < 0.72) return `${office} ${phrase(5, 6)} ${topic}, ${phrase(3, 5)}.`
    if (kind < 0.86)
      return `Tại ${random.next() < 0.6 ? place : other}, ${phrase(4, 5)} ${number()} ${phrase(3, 6)}.`
    if (kind < 0.95) return `${random.skewed(posts)} ${speaker} ${phrase(4, 6)}; ${phrase(3, 5)}.`
    return `${capital(phrase(3, 5))} tăng ${random.below(40)},${random.below(10)}% so với năm ${Number(date.slice(0, 4)) - 1}…`
  }
  const paragraph = (least: number): string => {
    let text = sentence()
    while (text.length < least) text += ` ${sentence()}`
    return text
  }

  const hour = 6 + random.below(17)
  const part = hour < 11 ? 'Sáng' : hour < 18 ? 'Chiều' : 'Tối'
  const lead = `${part} ${Number(date.slice(8))}-${Number(date.slice(5, 7))}, ${office} ${phrase(4, 5)} ${topic} tại ${place}.`
  const length = 5 + random.below(5)
  const each = (2550 / length) * (0.75 + random.next() * 0.3)
  return {
    title: headline(random, place, topic, phrase, number, date),
    date,
    time: `${twoDigits(hour)}:${twoDigits(random.below(60))}`,
    lead,
    paragraphs: Array.from({ length }, () => paragraph(each * (0.5 + random.next() * 0.7))),
    captions: [`${random.skewed(posts)} ${speaker} ${phrase(3, 3)}`, `${capital(phrase(4, 4))} ở ${place}`],
    author: random.skewed(names),
    section: random.skewed(sections),
    tags: [...new Set([topic, place, random.skewed(topics), random.skewed(places)])].slice(
      0,
      2 + random.below(3),
    ),
    teaser: [`(Video) ${capital(phrase(6, 4))}`, `Năm 2024, ${phrase(8, 8)}, ${phrase(8, 8)}.`],
  }
}

function headline(
  random: Random,
  place: string,
  topic: string,
  phrase: (least: number, more: number) => string,
  number: () => string,
  date: string,
): string {
  const kind = random.next()
  if (kind < 0.4) return `${place}: ${capital(phrase(3, 3))} ${topic}`
  if (kind < 0.75) return `${capital(topic)} ${phrase(4, 4)}`
  return `Năm ${date.slice(0, 4)}, ${phrase(3, 3)} đạt ${number()} tỷ đồng`
}

/** A raw scrape: a menu line, doubled captions, the byline below, the heading of the comments, a teaser of another year. */
export function asText(article: InventedArticle): string {
  const [year, month, day] = article.date.split('-')
  const lines = [
    'Trang chủ Thời sự Báo in',
    '',
    article.title,
    '',
    `${article.time}, ${day}/${month}/${year}`,
    '',
  ]
  lines.push(article.lead, '')
  article.paragraphs.forEach((paragraph, index) => {
    const caption = captionBefore(article, index)
    if (caption !== null) lines.push(` ${caption}`, caption, '')
    lines.push(paragraph, '')
  })
  lines.push(article.author, '', '', 'Ý kiến bạn đọc', '', '', ...article.teaser, '')
  return lines.join('\n')
}

/** Frontmatter and Markdown. */
export function asMarkdown(article: InventedArticle): string {
  const fields = [
    `title: ${JSON.stringify(article.title)}`,
    `date: ${article.date}T${article.time}:00`,
    `author: ${JSON.stringify(article.author)}`,
    `section: ${JSON.stringify(article.section)}`,
    'tags:',
    ...article.tags.map((tag) => `  - ${JSON.stringify(tag)}`),
  ]
  const body = [article.lead]
  article.paragraphs.forEach((paragraph, index) => {
    const caption = captionBefore(article, index)
    if (caption !== null) body.push(`*${caption}*`)
    body.push(paragraph)
  })
  return `---\n${fields.join('\n')}\n---\n\n${body.join('\n\n')}\n`
}

/** One JSON object, without the line end. */
export function asRecord({
  title,
  date,
  time,
  author,
  section,
  tags,
  lead,
  paragraphs,
}: InventedArticle): string {
  const text = [lead, ...paragraphs].join('\n\n')
  return JSON.stringify({ title, date: `${date}T${time}`, author, section, tags, text })
}

function captionBefore(article: InventedArticle, paragraph: number): string | null {
  return paragraph === 1 ? article.captions[0] : paragraph === 3 ? article.captions[1] : null
}

/** Kinh names stand family first; one in eight is Ê Đê: Y or H', the given name, the clan. */
function personName(random: Random): string {
  if (random.next() < 0.125) {
    return `${random.next() < 0.5 ? 'Y ' : "H'"}${random.pick(['Blir', 'Mlan', 'Thim', 'Wel', 'Krông', 'Djuan', 'Luin', 'Ngo'])} ${random.pick(['Niê', 'Mlô', 'Êban', 'Kbuôr', 'Ayŭn', 'Hđơk', 'Byă'])}`
  }
  return `${random.skewed(families)} ${random.pick(middles)} ${random.pick(givenNames)}`
}

/** Ranks 0 to `size - 1` with a probability of (rank + 2.7) ** -1.1, by Walker's alias method: one draw, whatever the size. */
function zipfOf(size: number): (random: Random) => number {
  const weights = Float64Array.from({ length: size }, (_, rank) => 1 / (rank + 2.7) ** 1.1)
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const share = weights.map((weight) => (weight * size) / sum)
  const alias = new Uint32Array(size)
  const small: number[] = []
  const large: number[] = []
  for (const [rank, value] of share.entries()) (value < 1 ? small : large).push(rank)
  while (small.length > 0 && large.length > 0) {
    const [poor, rich] = [small.pop()!, large.at(-1)!]
    alias[poor] = rich
    share[rich]! -= 1 - share[poor]!
    if (share[rich]! < 1) small.push(large.pop()!)
  }
  for (const rank of [...small, ...large]) share[rank] = 1
  return (random) => {
    const place = random.next() * size
    const rank = Math.floor(place)
    return place - rank < share[rank]! ? rank : alias[rank]!
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

/** 17805 as 17.805. */
function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, '.')
}
