import type { Root as HastRoot } from 'hast'
import type { Nodes, Root } from 'mdast'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { type Pluggable, type Processor, unified } from 'unified'
import type { VFile } from 'vfile'
import { withoutControls } from '../kit/controls.ts'
import { type Notice, notice } from '../model/notice.ts'
import { compactHtml } from './html/compile.ts'
import { elementsOf, isPlainAddress } from './html/elements.ts'
import { type Excess, excessOf } from './markdown/limits.ts'
import { plainTree } from './markdown/plain.ts'
import { type Shape, shapeTree } from './markdown/shape.ts'
import { frameTables } from './markdown/tables.ts'

export interface MarkdownOptions {
  /** Reads GitHub's extensions too. */
  readonly gfm: boolean
  /** The lead that was given apart: a paragraph is then the lead only where it says the same. */
  readonly lead: string | null
  /** The article's language. */
  readonly lang: string
  /** Lines of the source before the body, for notices. */
  readonly lineOffset: number
  readonly path: string
}

export interface Markdown {
  /** Sanitised. */
  readonly html: string
  /** Plain text, `\n` between paragraphs, captions left out. */
  readonly body: string
  /** The text of the paragraph that is the lead: the first, or the one that says what was given as the lead; null where none does. */
  readonly lead: string | null
  /** The heading of the first level that the text begins with; it is not in the body. */
  readonly title: string | null
  readonly captions: readonly string[]
  readonly notices: readonly Notice[]
}

/** Understands a text that says it is Markdown. Text too tangled to be read in sensible time is taken as it stands, and told. */
export function parseMarkdown(body: string, options: MarkdownOptions): Markdown {
  const tree = plainTree(body, options.gfm)
  if (tree !== null && hasPlainLinks(body)) {
    const shape = shapeTree(tree, options.lead, options.lang)
    return markdownOf(shape, compiler.stringify(elementsOf(tree)), [])
  }
  const processor = options.gfm ? extended : common
  const file = processor.processSync({
    value: body,
    data: { givenLead: options.lead, lang: options.lang, tree },
  })
  const { shape, excess } = file.data as { shape: Shape; excess?: Excess }
  const notices =
    excess === undefined
      ? []
      : [notice('parse/markdown-limit', options.path, options.lineOffset + excess.line, excess.reason)]
  return markdownOf(shape, String(file), notices)
}

function markdownOf(shape: Shape, html: string, notices: readonly Notice[]): Markdown {
  const { paragraphs, lead, title, captions } = shape
  return { html, body: paragraphs.join('\n'), lead, title, captions, notices }
}

/** Nothing but what our own trees hold: no attribute that a text could choose, save a link's address. */
const schema: typeof defaultSchema = {
  ...defaultSchema,
  tagNames:
    'p h2 h3 h4 h5 h6 blockquote ul ol li strong em del a code pre br hr table thead tbody tr th td figure figcaption section sup'.split(
      ' ',
    ),
  attributes: {
    a: ['href', 'id', 'dataFootnoteRef', 'dataFootnoteBackref'],
    p: [['className', 'lead'], 'lang'],
    ol: ['start'],
    li: ['id'],
    section: ['dataFootnotes'],
    th: ['align'],
    td: ['align'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  clobber: [],
}

/** Of trees that remark made, or that hold addresses to be encoded. */
function articleOf(parser: Pluggable[]) {
  return unified()
    .use(parser)
    .use(() => shaped)
    .use(remarkRehype)
    .use(() => dropFootnoteHeading)
    .use(rehypeSanitize, schema)
    .use(() => frameTables)
    .use(rehypeStringify)
    .freeze()
}

function shaped(tree: Root, file: VFile): void {
  file.data['shape'] = shapeTree(tree, file.data['givenLead'] as string | null, file.data['lang'] as string)
}

function hasPlainLinks(document: string): boolean {
  if (!document.includes('](')) return true
  return [...document.matchAll(/\]\(([^\s()]*)/g)].every(([, url]) => isPlainAddress(url!))
}

/** The heading of footnotes is English whatever the article's language; the line above them says enough. */
function dropFootnoteHeading(tree: HastRoot): void {
  const notes = tree.children.at(-1)
  if (notes?.type !== 'element' || notes.tagName !== 'section') return
  notes.children = notes.children.filter((child) => child.type !== 'element' || child.tagName !== 'h2')
}

/** Takes the tree that was made already, else reads what is not too tangled with the parser that was there before. */
function proseFirst(this: Processor): void {
  const full = this.parser
  this.parser = (document, file) => {
    const tree = file.data['tree'] as Root | null
    if (tree !== null || full === undefined) return tree ?? literalTree(document)
    const excess = excessOf(document)
    if (excess === null) return printable(full(document, file) as Root)
    file.data['excess'] = excess
    return literalTree(document)
  }
}

/** Character references bring in what reading left out of the text. */
function printable<T extends Nodes>(node: T): T {
  for (const name of ['value', 'alt', 'title'] as const) {
    const text = (node as Partial<Record<typeof name, string | null>>)[name]
    if (text) Object.assign(node, { [name]: withoutControls(text).text })
  }
  if ('children' in node) node.children.forEach(printable)
  return node
}

/** Paragraphs between blank lines, every sign as it stands. */
function literalTree(document: string): Root {
  const texts = document.split(/\n[ \t]*\n/).filter((text) => text.trim() !== '')
  return {
    type: 'root',
    children: texts.map((text) => ({ type: 'paragraph', children: [{ type: 'text', value: text.trim() }] })),
  }
}

const common = articleOf([remarkParse, proseFirst])
const extended = articleOf([remarkParse, remarkGfm, proseFirst])
/** Of trees that our own parser made. */
const compiler = unified().use(compactHtml).freeze()
