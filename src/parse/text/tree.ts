import type { BlockContent, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { type Plugin, unified } from 'unified'
import type { Position } from 'unist'
import { VFile } from 'vfile'
import { compactHtml } from '../html/compile.ts'
import { elementsOf } from '../html/elements.ts'
import { foreignLanguage } from '../language/passages.ts'
import type { Block } from './blocks.ts'

declare module 'vfile' {
  interface DataMap {
    /** What the text's lines are; the parser makes the tree from them. */
    blocks: readonly Block[]
    /** The article's language. */
    lang: string
  }
}

/** A picture's words. The picture itself is not in the text. */
interface Figure {
  type: 'figure'
  data: { hName: 'figure' }
  children: [Paragraph]
  position?: Position
}

declare module 'mdast' {
  interface RootContentMap {
    figure: Figure
  }
  interface BlockContentMap {
    figure: Figure
  }
}

/** The HTML of a text's blocks: through our own tree, so that no sign of the text is ever read as markup. */
export function htmlOf(text: string, blocks: readonly Block[], lang: string): string {
  return processor.stringify(elementsOf(processor.parse(new VFile({ value: text, data: { blocks, lang } }))))
}

/** A unified parser for plain text: mdast with positions, from what its lines are. */
export const plainText: Plugin<[], string, Root> = function () {
  this.parser = (_, file) => treeOf(file.data.blocks ?? [], file.data.lang ?? '')
}

const processor = unified().use(plainText).use(compactHtml).freeze()

/** The tree of the blocks of a text; paragraphs in another language than `lang` say in which. */
export function treeOf(blocks: readonly Block[], lang: string): Root {
  const children: RootContent[] = []
  for (const block of blocks) {
    const before = children.at(-1)
    if (block.kind !== 'list-item') children.push(nodeOf(block, lang))
    else if (before?.type === 'list') {
      before.children.push({
        type: 'listItem',
        spread: false,
        children: [paragraphOf(block)],
        position: placeOf(block),
      })
    } else {
      const item = {
        type: 'listItem' as const,
        spread: false,
        children: [paragraphOf(block)] as BlockContent[],
        position: placeOf(block),
      }
      children.push({
        type: 'list',
        ordered: false,
        spread: false,
        children: [item],
        position: placeOf(block),
      })
    }
  }
  return { type: 'root', children }
}

function nodeOf(block: Block, lang: string): RootContent {
  const paragraph = paragraphOf(block)
  switch (block.kind) {
    case 'cross-head':
      return { type: 'heading', depth: 2, children: paragraph.children, position: placeOf(block) }
    case 'caption':
      paragraph.data = { hName: 'figcaption' }
      return { type: 'figure', data: { hName: 'figure' }, children: [paragraph], position: placeOf(block) }
    default: {
      const foreign = foreignLanguage(block.text, lang)
      if (foreign === null && block.kind !== 'lead') return paragraph
      const lead = block.kind === 'lead' ? { className: ['lead'] } : {}
      paragraph.data = { hProperties: foreign === null ? lead : { ...lead, lang: foreign } }
      return paragraph
    }
  }
}

function paragraphOf(block: Block): Paragraph {
  const position = placeOf(block)
  return { type: 'paragraph', children: linesOf(block.text, position), position }
}

/** Text, with its line breaks where it is a stanza. */
function linesOf(text: string, position: Position): PhrasingContent[] {
  const children: PhrasingContent[] = []
  for (const value of text.split('\n')) {
    if (children.length > 0) children.push({ type: 'break' })
    children.push({ type: 'text', value, position })
  }
  return children
}

function placeOf({ first, last }: Block): Position {
  return {
    start: { line: first.line, column: first.column, offset: first.start },
    end: { line: last.line, column: last.column + last.end - last.start, offset: last.end },
  }
}
