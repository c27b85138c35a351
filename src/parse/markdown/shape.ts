import type { BlockContent, Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { foreignLanguage } from '../language/passages.ts'
import { sameWords } from '../text/shape.ts'

/** What an article takes from its Markdown beside the html. */
export interface Shape {
  /** The text of a heading of the first level that stands first. */
  title: string | null
  /** The text of the paragraph that is the lead: the first, or the one that says what was given as the lead; null where none does. */
  lead: string | null
  captions: string[]
  /** One entry a paragraph, heading, list item or line of code. */
  paragraphs: string[]
}

/**
 * Makes the body of an article of a tree, in place: the title is taken out, headings begin at the second level, an image becomes its
 * caption (the archive publishes text), tags are taken off raw HTML, and links that lead neither to the web nor to a mailbox become their text.
 */
export function shapeTree(tree: Root, givenLead: string | null, lang: string): Shape {
  const shape: Shape = { title: null, lead: null, captions: [], paragraphs: [] }
  const [first] = tree.children
  if (first?.type === 'heading' && first.depth === 1) {
    shape.title = oneLine(textOf(first.children)) || null
    tree.children.shift()
  }
  tree.children = blocks(tree.children, { shape, depth: 1, heading: 1, givenLead, lang })
  return shape
}

interface Walk {
  readonly shape: Shape
  readonly givenLead: string | null
  readonly lang: string
  depth: number
  /** Level of the last heading, so that none is skipped. */
  heading: number
}

function blocks<T extends RootContent>(nodes: readonly T[], walk: Walk): T[] {
  const kept: RootContent[] = []
  for (const node of nodes) {
    switch (node.type) {
      case 'paragraph':
        paragraph(node, kept, walk)
        break
      case 'heading':
        heading(node, kept, walk)
        break
      case 'html': {
        for (const text of textsIn(node.value))
          paragraph({ type: 'paragraph', children: [{ type: 'text', value: text }] }, kept, walk)
        break
      }
      case 'code':
        walk.shape.paragraphs.push(...node.value.split('\n').filter((line) => line.trim() !== ''))
        kept.push({ type: 'code', value: node.value })
        break
      case 'table':
        for (const row of node.children) {
          for (const cell of row.children) cell.children = phrases(cell.children)
          const text = oneLine(row.children.map((cell) => textOf(cell.children)).join(' '))
          if (text !== '') walk.shape.paragraphs.push(text)
        }
        kept.push(node)
        break
      case 'list':
        for (const item of node.children) {
          walk.depth++
          item.children = blocks(item.children, walk)
          walk.depth--
          if (typeof item.checked === 'boolean') mark(item.children, item.checked)
          item.checked = null
        }
        kept.push(node)
        break
      case 'blockquote':
      case 'footnoteDefinition':
        walk.depth++
        node.children = blocks(node.children, walk)
        walk.depth--
        kept.push(node)
        break
      default:
        kept.push(node)
    }
  }
  return kept as T[]
}

function paragraph(node: Paragraph, kept: RootContent[], walk: Walk): void {
  const images = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  if (
    images.length > 0 &&
    images.every((child) => child.type === 'image' || child.type === 'imageReference')
  ) {
    for (const image of images) {
      const caption = oneLine(('title' in image && image.title) || image.alt || '')
      if (caption === '') continue
      walk.shape.captions.push(caption)
      kept.push(figure(caption))
    }
    return
  }
  node.children = phrases(node.children)
  const text = oneLine(textOf(node.children))
  if (text === '') return
  if (isLead(text, walk)) {
    walk.shape.lead = text
    node.data = { hProperties: { className: ['lead'] } }
  }
  const foreign = foreignLanguage(text, walk.lang)
  if (foreign !== null) node.data = { hProperties: { ...node.data?.hProperties, lang: foreign } }
  walk.shape.paragraphs.push(text)
  kept.push(node)
}

function isLead(text: string, { shape, depth, givenLead }: Walk): boolean {
  if (shape.lead !== null || depth > 1) return false
  return givenLead === null ? shape.paragraphs.length === 0 : sameWords(givenLead, text)
}

/** `figure > figcaption`, which Markdown has no node for. */
function figure(caption: string): Paragraph {
  const text: PhrasingContent = { type: 'text', value: caption }
  const inner = { type: 'paragraph', children: [text], data: { hName: 'figcaption' } }
  return { type: 'paragraph', children: [inner as unknown as PhrasingContent], data: { hName: 'figure' } }
}

function heading(node: Heading, kept: RootContent[], walk: Walk): void {
  node.children = phrases(node.children)
  const text = oneLine(textOf(node.children))
  if (text === '') return
  node.depth = Math.min(Math.max(2, node.depth), walk.heading + 1) as Heading['depth']
  walk.heading = node.depth
  walk.shape.paragraphs.push(text)
  kept.push(node)
}

function phrases<T extends PhrasingContent>(nodes: readonly T[]): T[] {
  const kept: PhrasingContent[] = []
  for (const node of nodes) {
    switch (node.type) {
      case 'image':
      case 'imageReference':
        if (node.alt) kept.push({ type: 'text', value: node.alt })
        break
      case 'html':
        if (/^<br\s*\/?>$/i.test(node.value)) kept.push({ type: 'break' })
        break
      case 'link':
        if (/^(?:https?:|mailto:)/i.test(node.url))
          kept.push({ ...node, title: null, children: phrases(node.children) })
        else kept.push(...phrases(node.children))
        break
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'linkReference':
        node.children = phrases(node.children)
        kept.push(node)
        break
      default:
        kept.push(node)
    }
  }
  return kept as T[]
}

/** ☑ and ☐ stand for boxes, which would want a label each. */
function mark(children: BlockContent[] | RootContent[], checked: boolean): void {
  const [first] = children
  if (first?.type === 'paragraph') first.children.unshift({ type: 'text', value: checked ? '☑ ' : '☐ ' })
}

/** The text of inline content; a line break is a space. */
function textOf(nodes: readonly PhrasingContent[]): string {
  let text = ''
  for (const node of nodes) {
    if ('value' in node && node.type !== 'html') text += node.value
    else if (node.type === 'break') text += ' '
    else if ('children' in node) text += textOf(node.children)
  }
  return text
}

/** The texts of HTML, without its tags: what elements of their own hold are texts of their own. */
function textsIn(html: string): string[] {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(/<(script|style|iframe|object|svg)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .split(/<\/?(?:p|div|h[1-6]|blockquote|li|tr|figure|figcaption|section|article)\b[^<>]*>?/i)
    .map((piece) => oneLine(piece.replace(/<[^<>]*>?/g, ' ')))
    .filter((text) => text !== '')
}

function oneLine(text: string): string {
  return (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text).trim()
}
