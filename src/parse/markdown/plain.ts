import type { Heading, Paragraph, PhrasingContent, Root } from 'mdast'

/**
 * The tree of Markdown that is hardly more than prose: paragraphs, `#` headings, `*emphasis*`, `**strong**`, backslash escapes.
 * Wherever it answers, the tree is the one that remark-parse makes, positions aside, in a fiftieth of the time; on anything it is
 * not sure of, it answers null. `gfm`: whether GitHub's extensions would be read.
 */
export function plainTree(document: string, gfm: boolean): Root | null {
  if (document.length > longest) return null
  if (/[\t\0\r`]|\]\(|\]:/.test(document) || (gfm && /[|~@]|www\.|:\/\/|\[\^/i.test(document))) return null
  const children: Root['children'] = []
  let lines: string[] = []
  const endParagraph = (): boolean => {
    if (lines.length === 0) return true
    const content = phrasing(lines.join('\n'))
    lines = []
    if (content === null) return false
    children.push({ type: 'paragraph', children: content } satisfies Paragraph)
    return true
  }
  for (let from = 0; from <= document.length; ) {
    let to = document.indexOf('\n', from)
    if (to === -1) to = document.length
    let start = from
    while (start < to && document.charCodeAt(start) === 32) start++
    let end = to
    while (end > start && document.charCodeAt(end - 1) === 32) end--
    if (start === end) {
      if (!endParagraph()) return null
    } else {
      // Four spaces may be code, two at the end a line break.
      if (start - from > 3 || (to - end > 1 && startsLine(document, to + 1))) return null
      if (document.charCodeAt(start) === 35) {
        if (!endParagraph()) return null
        const heading = headingOf(document.slice(start, end))
        if (heading === null) return null
        children.push(heading)
      } else {
        const line = document.slice(start, end)
        if (!isProse(line)) return null
        lines.push(line)
      }
    }
    from = to + 1
  }
  return endParagraph() ? { type: 'root', children } : null
}

/** Characters; a longer text is no article. */
const longest = 500_000

/** Whether another line of text follows at once. */
function startsLine(document: string, from: number): boolean {
  let at = from
  while (document[at] === ' ') at++
  return at < document.length && document[at] !== '\n'
}

/** Whether a line can begin or go on a paragraph and nothing else. */
function isProse(line: string): boolean {
  switch (line[0]) {
    case '>':
    case '=':
    case '~':
    case '|':
      return false
    case '-':
    case '+':
      return line.length > 1 && line[1] !== ' ' && line[1] !== line[0] && line[1] !== '\n'
    case '*':
      return line[1] !== ' ' && /[^* ]/.test(line)
    case '_':
      return false
    default:
      return !/^\d{1,9}[.)](?: |$)/.test(line)
  }
}

function headingOf(line: string): Heading | null {
  const match = /^(#{1,6}) +/.exec(line)
  if (match === null || line.endsWith('#')) return null
  const children = phrasing(line.slice(match[0].length))
  return children === null ? null : { type: 'heading', depth: match[1]!.length as Heading['depth'], children }
}

interface Open {
  readonly length: number
  readonly children: PhrasingContent[]
}

/** Inline content; null where a sign may mean more than we read. */
function phrasing(text: string): PhrasingContent[] | null {
  const first = text.search(/[*_<&\\]/)
  if (first === -1) return [{ type: 'text', value: text }]
  const stack: Open[] = [{ length: 0, children: [] }]
  let pending = text.slice(0, first)
  const flush = () => {
    if (pending !== '') stack.at(-1)!.children.push({ type: 'text', value: pending })
    pending = ''
  }
  for (let at = first; at < text.length; ) {
    const sign = text[at]!
    const next = text[at + 1] ?? '\n'
    if (sign === '\\') {
      if (next === '\n') return null
      const escapes = asciiPunctuation.test(next)
      pending += escapes ? next : sign
      at += escapes ? 2 : 1
    } else if (sign === '*') {
      let end = at
      while (text[end] === '*') end++
      const length = end - at
      if (length > 2) return null
      const before = classOf(text[at - 1])
      const after = classOf(text[end])
      const opens = after === '' || (after === 'punctuation' && before !== '')
      const closes = before === '' || (before === 'punctuation' && after !== '')
      if (opens && closes) return null
      if (opens) {
        flush()
        stack.push({ length, children: [] })
      } else if (closes) {
        if (stack.length === 1 || stack.at(-1)!.length !== length) return null
        flush()
        const { children } = stack.pop()!
        stack.at(-1)!.children.push({ type: length === 1 ? 'emphasis' : 'strong', children })
      } else pending += text.slice(at, end)
      at = end
    } else {
      if (sign === '<' && /[a-z/!?]/i.test(next)) return null
      if (sign === '&' && isReference(text, at)) return null
      if (sign === '_' && (classOf(text[at - 1]) !== '' || classOf(next) !== '')) return null
      pending += sign
      at++
    }
    const stop = nextSign(text, at)
    pending += text.slice(at, stop)
    at = stop
  }
  if (stack.length > 1) return null
  flush()
  return stack[0]!.children
}

/** Whether a character reference such as `&amp;` or `&#38;` may begin here. */
function isReference(text: string, at: number): boolean {
  reference.lastIndex = at
  return reference.test(text)
}

const reference = /&(?:#[\dx]|[a-z][a-z\d]{0,40};)/iy

const asciiPunctuation = /[!-/:-@[-`{-~]/

function nextSign(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 42 || code === 95 || code === 60 || code === 38 || code === 92) return at
  }
  return text.length
}

/** What emphasis asks of a neighbour: white space (the edge counts), punctuation, or neither. */
function classOf(character: string | undefined): '' | 'space' | 'punctuation' {
  if (character === undefined || /\s/.test(character)) return 'space'
  return /[\p{P}\p{S}]/u.test(character) ? 'punctuation' : ''
}
