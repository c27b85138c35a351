import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { lineBreak, phrasing } from './phrasing.ts'

/**
 * The tree of Markdown as archives hold it: paragraphs, `#` headings, rules, flat lists and quotations, `*emphasis*`, `**strong**`, links,
 * backslash escapes. Wherever it answers, the tree is the one that remark-parse makes, positions aside, in a fiftieth of the time; on
 * anything it is not sure of, it answers null. `gfm`: whether GitHub's extensions would be read.
 */
export function plainTree(document: string, gfm: boolean): Root | null {
  if (document.length > longest || /[\t\0\r`]|\]:/.test(document)) return null
  if (gfm && /[|~@]|www\.|:\/\/|\[\^|\[[ x]\]/i.test(document)) return null
  const rows = rowsOf(document)
  const reader: Reader = { rows, at: 0, links: document.includes('](') }
  const children: RootContent[] = []
  while (reader.at < rows.length) {
    if (rows[reader.at]!.text === '') {
      reader.at++
      continue
    }
    const block = readBlock(reader)
    if (block === null) return null
    children.push(block)
  }
  return { type: 'root', children }
}

/** Characters; a longer text is no article. */
const longest = 500_000

/** A line without the blanks at its ends. */
interface Row {
  readonly text: string
  /** Spaces before it. */
  readonly indent: number
  /** Whether two spaces or more follow, which break the line where another comes. */
  readonly breaks: boolean
}

interface Reader {
  readonly rows: readonly Row[]
  at: number
  /** Whether the document may hold links, so that a bracket is more than a bracket. */
  readonly links: boolean
}

function rowsOf(document: string): Row[] {
  return document.split('\n').map((line) => {
    let start = 0
    while (line.charCodeAt(start) === 32) start++
    let end = line.length
    while (end > start && line.charCodeAt(end - 1) === 32) end--
    return { text: line.slice(start, end), indent: start, breaks: line.length - end > 1 }
  })
}

function readBlock(reader: Reader): RootContent | null {
  const { text, indent } = reader.rows[reader.at]!
  // Four spaces may be code.
  if (indent > 3) return null
  if (text[0] === '#') return readHeading(reader)
  if (rule.test(text)) {
    reader.at++
    return { type: 'thematicBreak' }
  }
  if (text[0] === '>') return indent === 0 ? readQuotation(reader) : null
  const item = listItem.exec(text)
  if (item !== null) return indent === 0 ? readList(reader, item[1]!) : null
  return readParagraph(reader)
}

const rule = /^(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,})$/
const listItem = /^([-+*]|\d{1,9}[.)]) (\S.*)$/

function readHeading(reader: Reader): Heading | null {
  const { text } = reader.rows[reader.at++]!
  const match = /^(#{1,6}) +/.exec(text)
  if (match === null || text.endsWith('#')) return null
  const children = phrasing(text.slice(match[0].length), reader.links)
  return children && { type: 'heading', depth: match[1]!.length as Heading['depth'], children }
}

function readParagraph(reader: Reader): Paragraph | null {
  const lines: Row[] = []
  for (; reader.at < reader.rows.length; reader.at++) {
    const row = reader.rows[reader.at]!
    if (row.text === '' || row.text[0] === '#') break
    if (row.indent > 3 || !isProse(row.text)) return null
    lines.push(row)
  }
  return paragraphOf(lines, reader)
}

function readQuotation(reader: Reader): RootContent | null {
  const lines: Row[] = []
  for (; reader.rows[reader.at]?.text.startsWith('>'); reader.at++) {
    const { text, indent, breaks } = reader.rows[reader.at]!
    const quoted = text.slice(2)
    if (
      indent > 0 ||
      text[1] !== ' ' ||
      quoted === '' ||
      quoted[0] === ' ' ||
      quoted[0] === '#' ||
      !isProse(quoted)
    )
      return null
    lines.push({ text: quoted, indent, breaks })
  }
  // A line without the sign goes on all the same.
  if ((reader.rows[reader.at]?.text ?? '') !== '') return null
  const paragraph = paragraphOf(lines, reader)
  return paragraph && { type: 'blockquote', children: [paragraph] }
}

/** Items of one line each, none after a blank line: what is more may be nested or spread. */
function readList(reader: Reader, marker: string): RootContent | null {
  const ordered = marker.length > 1
  const sign = marker.at(-1)
  const items: Paragraph[] = []
  for (; reader.at < reader.rows.length; reader.at++) {
    const row = reader.rows[reader.at]!
    if (row.text === '') break
    const item = row.indent === 0 && !rule.test(row.text) ? listItem.exec(row.text) : null
    if (item === null || item[1]!.at(-1) !== sign || item[2]![0] === '#' || !isProse(item[2]!)) return null
    const paragraph = paragraphOf([{ ...row, text: item[2]! }], reader)
    if (paragraph === null) return null
    items.push(paragraph)
  }
  const next = reader.rows.slice(reader.at).find((row) => row.text !== '')
  if (next !== undefined && (next.indent > 0 || /^(?:[-+*]|\d{1,9}[.)])(?: |$)/.test(next.text))) return null
  return {
    type: 'list',
    ordered,
    start: ordered ? Number(marker.slice(0, -1)) : null,
    spread: false,
    children: items.map((paragraph) => ({
      type: 'listItem',
      spread: false,
      checked: null,
      children: [paragraph],
    })),
  }
}

function paragraphOf(lines: readonly Row[], reader: Reader): Paragraph | null {
  let text = ''
  for (const [index, line] of lines.entries()) {
    text += line.text
    if (index < lines.length - 1) text += line.breaks ? lineBreak : '\n'
  }
  const children: PhrasingContent[] | null = phrasing(text, reader.links)
  return children && { type: 'paragraph', children }
}

/** Whether a line can begin or go on a paragraph and nothing else. */
function isProse(line: string): boolean {
  switch (line[0]) {
    case '>':
    case '=':
    case '~':
    case '|':
    case '_':
      return false
    case '-':
    case '+':
      return line.length > 1 && line[1] !== ' ' && line[1] !== line[0]
    case '*':
      return line[1] !== ' ' && /[^* ]/.test(line)
    default:
      return !/^\d{1,9}[.)](?: |$)/.test(line)
  }
}
