import type { PhrasingContent } from 'mdast'

/** Stands before a line end that is kept. No document with a NUL of its own gets here. */
export const lineBreak = '\0\n'

interface Open {
  readonly length: number
  readonly children: PhrasingContent[]
}

/** Inline content of Markdown; null where a sign may mean more than we read. `links`: whether brackets may make links. */
export function phrasing(text: string, links: boolean): PhrasingContent[] | null {
  const first = nextSign(text, 0, links)
  if (first === text.length) return [{ type: 'text', value: text }]
  const stack: Open[] = [{ length: 0, children: [] }]
  let pending = text.slice(0, first)
  const push = (node?: PhrasingContent) => {
    if (pending !== '') stack.at(-1)!.children.push({ type: 'text', value: pending })
    pending = ''
    if (node !== undefined) stack.at(-1)!.children.push(node)
  }
  for (let at = first; at < text.length; ) {
    const sign = text[at]!
    const next = text[at + 1] ?? '\n'
    if (sign === '\\') {
      if (next === '\n') return null
      const escapes = asciiPunctuation.test(next)
      pending += escapes ? next : sign
      at += escapes ? 2 : 1
    } else if (sign === '\0') {
      push({ type: 'break' })
      at += lineBreak.length
    } else if (sign === '[') {
      link.lastIndex = at
      const match = text[at - 1] === '!' ? null : link.exec(text)
      if (match === null) return null
      push({ type: 'link', title: null, url: match[2]!, children: [{ type: 'text', value: match[1]! }] })
      at = link.lastIndex
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
        push()
        stack.push({ length, children: [] })
      } else if (closes) {
        if (stack.length === 1 || stack.at(-1)!.length !== length) return null
        push()
        const { children } = stack.pop()!
        push({ type: length === 1 ? 'emphasis' : 'strong', children })
      } else pending += text.slice(at, end)
      at = end
    } else {
      if (sign === ']') return null
      if (sign === '<' && /[a-z/!?]/i.test(next)) return null
      if (sign === '&' && isReference(text, at)) return null
      if (sign === '_' && (classOf(text[at - 1]) !== '' || classOf(next) !== '')) return null
      pending += sign
      at++
    }
    const stop = nextSign(text, at, links)
    pending += text.slice(at, stop)
    at = stop
  }
  if (stack.length > 1) return null
  push()
  return stack[0]!.children
}

/** `[plain words](address)` */
const link = /\[([^[\]()*_<&\\!\0\n]+)\]\(([^\s()<>\\&[\]\0]+)\)/y

/** Signs that may mean something, by themselves and where there are links. */
const signs = /[*_<&\\\0]/g
const signsWithLinks = /[*_<&\\\0[\]]/g

/** Where the next sign stands that may mean something; the text's length where none does. */
function nextSign(text: string, from: number, links: boolean): number {
  const pattern = links ? signsWithLinks : signs
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex - 1 : text.length
}

const asciiPunctuation = /[!-/:-@[-`{-~]/

/** Whether a character reference such as `&amp;` or `&#38;` may begin here. */
function isReference(text: string, at: number): boolean {
  reference.lastIndex = at
  return reference.test(text)
}

const reference = /&(?:#[\dx]|[a-z][a-z\d]{0,40};)/iy

/** What emphasis asks of a neighbour: white space (the edge counts), punctuation, or neither. */
function classOf(character: string | undefined): '' | 'space' | 'punctuation' {
  if (character === undefined || character === '\0' || /\s/.test(character)) return 'space'
  return /[\p{P}\p{S}]/u.test(character) ? 'punctuation' : ''
}
