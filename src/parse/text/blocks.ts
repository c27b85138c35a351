import type { ReadLine, Understood } from './understand.ts'

/** A piece of the article's text, in order: one or more lines of the source. */
export interface Block {
  readonly kind: 'lead' | 'paragraph' | 'cross-head' | 'list-item' | 'caption'
  /** With single spaces, without the bullet of an item or the bar after a caption; in verse with the line breaks of a stanza. */
  readonly text: string
  readonly first: ReadLine
  readonly last: ReadLine
}

const bullet = /^[•·*●▪■□○◆◦‣∙★☆\-–—]\s*/
const letters = /[\p{L}\p{N}]+/gu

/** The article's text, without head and noise; a caption that was doubled as alternative text is one. */
export function blocksOf(text: string, understood: Understood): Block[] {
  const blocks: Block[] = []
  for (const line of understood.lines) {
    const role = kindOf(line)
    if (role === null) continue
    const words = cleaned(line, role)
    if (words === '') continue
    const before = blocks.at(-1)
    if (role === 'caption' && before?.kind === 'caption') {
      const joined = joinedCaption(before, words, line)
      if (joined !== null) {
        blocks[blocks.length - 1] = { ...before, text: joined, last: line }
        continue
      }
    }
    blocks.push({ kind: role, text: words, first: line, last: line })
  }
  const rest = text.slice(understood.rest).trim().replace(/\s+/g, ' ')
  const last = understood.lines.at(-1)
  if (rest !== '' && last !== undefined) blocks.push({ kind: 'paragraph', text: rest, first: last, last })
  return blocks
}

function kindOf(line: ReadLine): Block['kind'] | null {
  switch (line.role) {
    case 'lead':
    case 'cross-head':
    case 'list-item':
    case 'caption':
      return line.role
    case 'body':
      return 'paragraph'
    default:
      return null
  }
}

function cleaned({ text, tidy }: ReadLine, role: Block['kind']): string {
  const plain = tidy ? text : text.replace(/\s+/g, ' ')
  if (role === 'list-item') return plain.replace(bullet, '')
  if (role !== 'caption') return plain
  const bare = plain.endsWith('|') ? plain.slice(0, -1).trimEnd() : plain
  // A picture's file name or a left-over mark says nothing.
  return /^!\[|^\S+\.(?:jpe?g|png|gif|webp)$/i.test(bare) ? '' : bare
}

/** Two lines that are one caption: the same words twice, or a sentence that goes on. */
function joinedCaption(before: Block, text: string, line: ReadLine): string | null {
  if (before.text === text) return text
  const one = keyOf(before.text)
  const other = keyOf(text)
  if (one === other || one.includes(other)) return one.length > other.length ? before.text : text
  if (other.includes(one)) return text
  const follows = line.line === before.last.line + 1
  return follows && /^\p{Ll}/u.test(text) && !/[.!?…)]$/.test(before.text) ? `${before.text} ${text}` : null
}

function keyOf(text: string): string {
  return (text.toLowerCase().match(letters) ?? []).join(' ')
}
