import type { Block } from './blocks.ts'
import { verseLength } from './shape.ts'

/** A poem has no fewer lines, and neither has one that is quoted between paragraphs. */
const fewest = 4
const ended = /[.!?…。！？:][”"’»)]*$/u

/**
 * Joins the lines of each stanza to one paragraph, whose text keeps the line breaks. A text is verse where all its paragraphs are short and most do not
 * end as sentences do; between paragraphs of prose a run of such lines without a blank line is. What stands below a wider gap
 * than other lines begins a stanza.
 */
export function inStanzas(blocks: readonly Block[]): Block[] {
  const texts = blocks.filter(({ kind }) => kind !== 'caption')
  const isPoem = texts.length >= fewest && texts.every(isLine) && isOpen(texts)
  const least = isPoem ? leastGap(texts) : 0
  const result: Block[] = []
  for (let index = 0; index < blocks.length; ) {
    let next = index + 1
    if (isLine(blocks[index]!))
      while (next < blocks.length && isLine(blocks[next]!) && gapAt(blocks, next) <= least) next++
    const run = blocks.slice(index, next)
    const isStanza = isPoem
      ? run.length > 1
      : run.length >= fewest && standsApart(blocks, index) && isOpen(run)
    if (isStanza) result.push(stanzaOf(run))
    else result.push(...run)
    index = next
  }
  return result
}

function isLine({ kind, text }: Block): boolean {
  return kind !== 'caption' && kind !== 'list-item' && text.length < verseLength
}

/** Whether most lines do not end as sentences do. */
function isOpen(lines: readonly Block[]): boolean {
  return lines.filter(({ text }) => ended.test(text)).length * 2 < lines.length
}

/** Blank lines above a block. */
function gapAt(blocks: readonly Block[], index: number): number {
  const before = blocks[index - 1]
  return before === undefined ? Infinity : blocks[index]!.first.line - before.last.line - before.last.span
}

/** The gap between lines of one stanza; where all lines stand equally apart they are one. */
function leastGap(lines: readonly Block[]): number {
  return Math.min(...lines.map((_, index) => gapAt(lines, index)).slice(1))
}

/** Whether lines between paragraphs of prose begin below a blank line or a colon. */
function standsApart(blocks: readonly Block[], index: number): boolean {
  return index === 0 || gapAt(blocks, index) > 0 || /[:：]$/.test(blocks[index - 1]!.text)
}

function stanzaOf(lines: readonly Block[]): Block {
  const text = lines.map(({ text }) => text).join('\n')
  const kind = lines[0]!.kind === 'lead' ? 'lead' : 'paragraph'
  return { kind, text, first: lines[0]!.first, last: lines.at(-1)!.last }
}
