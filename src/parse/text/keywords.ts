import { bitOf } from './lexicon.ts'
import type { Clue, Page } from './page.ts'

/** What a page names as its article's keywords, and the lines that do. */
export interface FoundKeywords {
  readonly names: readonly string[]
  readonly lines: readonly number[]
}

const none: FoundKeywords = { names: [], lines: [] }
const tagsBit = bitOf('tags')
/** Longer ones are sentences, or several without a sign between them. */
const longestName = 40
const mostWords = 7
const most = 12
/** Below a label alone on its line, so many lines are keywords. */
const mostLines = 10
const mostOfLine = 5
const longestLine = 400

const label =
  /^(?:tags?|từ khóa|từ khoá|thẻ|nhãn|hashtags?|keywords?|schlagwörter|schlagworte|mots[- ]clés|etiquetas|palavras-chave)\s*[:：]\s*/iu
const labelAlone = /^(?:tags?|từ khóa|từ khoá|thẻ|chủ đề)\s*[:：]?$/iu

/**
 * The keywords that a page names with its article: behind a label (`Từ khóa: cà phê, Đắk Lắk`), on the lines below one, or with hash signs.
 * The first such lines below the beginning of the text are meant.
 */
export function keywordsOf({ clues, from }: Page): FoundKeywords {
  for (let index = from; index < clues.length; index++) {
    const clue = clues[index]!
    const { text } = clue.line
    if (text.length > longestLine || clue.furniture) continue
    const found = text.startsWith('#')
      ? hashed(clues, index)
      : ((clue.hits.whole | clue.hits.begins) & tagsBit) !== 0
        ? labelled(clues, index)
        : none
    if (found.names.length > 0) return found
  }
  return none
}

function labelled(clues: readonly Clue[], index: number): FoundKeywords {
  const { text } = clues[index]!.line
  const name = label.exec(text)?.[0]
  if (name !== undefined && name.length < text.length)
    return { names: namesIn(text.slice(name.length)), lines: [index] }
  return labelAlone.test(text) ? below(clues, index) : none
}

/** Short lines below a label, up to other furniture or the end of the page. */
function below(clues: readonly Clue[], index: number): FoundKeywords {
  let end = index + 1
  while (end < clues.length && end - index <= mostLines && isKeyword(clues[end]!)) end++
  const isEnd = end === clues.length || clues[end]!.hits.whole !== 0 || clues[end]!.furniture
  if (!isEnd) return none
  const lines = Array.from({ length: end - index - 1 }, (_, at) => index + 1 + at)
  if (lines.length === 1) return { names: namesIn(clues[index + 1]!.line.text), lines }
  return { names: unique(lines.map((at) => clues[at]!.line.text)), lines }
}

function isKeyword({ line: { text }, hits, shape, dates, furniture }: Clue): boolean {
  return (
    hits.whole === 0 &&
    !furniture &&
    dates.length === 0 &&
    isName(text) &&
    shape.to - shape.from <= mostOfLine
  )
}

/** Names between commas; one alone must be short. */
function namesIn(text: string): string[] {
  const names = text
    .split(/[,;|#•·]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  return names.length <= most && names.every(isName) && (names.length > 1 || isShort(names[0]))
    ? unique(names)
    : []
}

const isShort = (name: string | undefined) => name !== undefined && name.split(' ').length <= 3

function isName(name: string): boolean {
  return (
    name.length <= longestName &&
    name.split(/\s+/).length <= mostWords &&
    /\p{L}/u.test(name) &&
    !/[.!?:/]$|:\/\//.test(name)
  )
}

/** `#cà phê #Đắk Lắk`, on one line or on several. */
function hashed(clues: readonly Clue[], first: number): FoundKeywords {
  const names: string[] = []
  let end = first
  for (; end < clues.length && end - first < mostLines && clues[end]!.line.text.startsWith('#'); end++)
    for (const name of clues[end]!.line.text.split('#').slice(1))
      names.push(name.replace(/(?<![\s,;])[\s,;]+$/, '').trim())
  if (names.length > most || !names.every(isName)) return none
  return { names: unique(names), lines: Array.from({ length: end - first }, (_, at) => first + at) }
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)]
}
