import type { BlockContent, Paragraph, Root, RootContent } from 'mdast'
import rehypeSanitize, { defaultSchema, type Options } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { type Processor, unified } from 'unified'
import type { Position } from 'unist'
import { VFile } from 'vfile'
import { type Block, blocksOf } from './blocks.ts'
import type { Understood } from './understand.ts'

declare module 'vfile' {
  interface DataMap {
    /** What the text's lines are; the parser makes the tree from it. */
    understood: Understood
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

const schema: Options = {
  ...defaultSchema,
  tagNames: [...defaultSchema.tagNames!, 'figure', 'figcaption'],
  attributes: { ...defaultSchema.attributes, p: [['className', 'lead']] },
}

const processor = unified()
  .use(plainText)
  .use(remarkRehype)
  .use(rehypeSanitize, schema)
  .use(rehypeStringify)
  .freeze()

/** The HTML of a text that was understood: through our own tree, so that no sign of it is ever read as markup. */
export function htmlOf(text: string, understood: Understood): string {
  return String(processor.processSync(new VFile({ value: text, data: { understood } })))
}

/** A unified parser for plain text: mdast with positions, from what its lines are. */
export function plainText(this: Processor): void {
  this.parser = (text, file) => treeOf(text, file.data.understood!)
}

/** The tree of a text that was understood. */
export function treeOf(text: string, understood: Understood): Root {
  const children: RootContent[] = []
  for (const block of blocksOf(understood)) {
    const before = children.at(-1)
    if (block.kind !== 'list-item') children.push(nodeOf(block))
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
  if (understood.rest < text.length) {
    const value = text.slice(understood.rest).trim()
    if (value !== '') children.push({ type: 'paragraph', children: [{ type: 'text', value }] })
  }
  return { type: 'root', children }
}

function nodeOf(block: Block): RootContent {
  const paragraph = paragraphOf(block)
  switch (block.kind) {
    case 'cross-head':
      return { type: 'heading', depth: 2, children: paragraph.children, position: placeOf(block) }
    case 'caption':
      return {
        type: 'figure',
        data: { hName: 'figure' },
        children: [{ ...paragraph, data: { hName: 'figcaption' } }],
        position: placeOf(block),
      }
    case 'lead':
      return { ...paragraph, data: { hProperties: { className: ['lead'] } } }
    default:
      return paragraph
  }
}

function paragraphOf(block: Block): Paragraph {
  const position = placeOf(block)
  return { type: 'paragraph', children: [{ type: 'text', value: block.text, position }], position }
}

function placeOf({ first, last }: Block): Position {
  return {
    start: { line: first.line, column: first.column, offset: first.start },
    end: { line: last.line, column: last.column + last.end - last.start, offset: last.end },
  }
}
