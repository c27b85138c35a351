import type { ElementContent, Root as ElementRoot, Properties, Text } from 'hast'
import type { Link, PhrasingContent, Root, RootContent } from 'mdast'

/**
 * The HTML tree of a tree that a parser of ours made: the one that remark-rehype would make, in a tenth of the time. There is nothing in it
 * to be sanitised: elements are those named here, none has an attribute that a text could choose but a plain address, and all else is
 * text, which the compiler escapes. Throws on a node that no parser of ours makes.
 */
export function elementsOf(tree: Root): ElementRoot {
  return { type: 'root', children: apart(tree.children.map(elementOf), false) }
}

/** An address of the web or of a mailbox that stands in HTML as it is written, no sign of it encoded. */
export function isPlainAddress(url: string): boolean {
  return /^(?:https?|mailto):(?:[\w.~/?#=+,;:!$@-]|%[\da-f]{2})*$/i.test(url) && /^[a-z]+:/.test(url)
}

function elementOf(node: RootContent): ElementContent {
  switch (node.type) {
    case 'paragraph':
      return element(node.data?.hName ?? 'p', inline(node.children), node.data?.hProperties)
    case 'figure':
      return element('figure', inline(node.children))
    case 'heading':
      return element(`h${node.depth}`, inline(node.children))
    case 'list': {
      const items = node.children.map((item) => element('li', item.children.flatMap(contentOf)))
      const start = node.start ?? 1
      return element(node.ordered ? 'ol' : 'ul', apart(items, true), start === 1 ? {} : { start })
    }
    case 'blockquote':
      return element('blockquote', apart(node.children.map(elementOf), true))
    case 'thematicBreak':
      return element('hr', [])
    case 'emphasis':
      return element('em', inline(node.children))
    case 'strong':
      return element('strong', inline(node.children))
    case 'link':
      return linkOf(node)
    default:
      throw new TypeError(`No parser of ours makes a node "${node.type}"`)
  }
}

/** A paragraph of an item is its content: our items hold one paragraph at most. */
function contentOf(node: RootContent): ElementContent[] {
  return node.type === 'paragraph' ? inline(node.children) : [elementOf(node)]
}

function inline(nodes: readonly (PhrasingContent | RootContent)[]): ElementContent[] {
  const content: ElementContent[] = []
  for (const node of nodes) {
    if (node.type === 'text') content.push({ type: 'text', value: node.value })
    else if (node.type === 'break') content.push(element('br', []), newline)
    else content.push(elementOf(node))
  }
  return content
}

function linkOf({ url, children }: Link): ElementContent {
  if (!isPlainAddress(url)) throw new TypeError(`"${url}" is no plain address`)
  return element('a', inline(children), { href: url })
}

function element(tagName: string, children: ElementContent[], properties: Properties = {}): ElementContent {
  return { type: 'element', tagName, properties, children }
}

const newline: Text = { type: 'text', value: '\n' }

/** Line ends between the blocks, and around them inside of an element. */
function apart(blocks: readonly ElementContent[], around: boolean): ElementContent[] {
  const parted: ElementContent[] = around ? [newline] : []
  for (const [index, block] of blocks.entries()) {
    if (index > 0) parted.push(newline)
    parted.push(block)
  }
  if (around && blocks.length > 0) parted.push(newline)
  return parted
}
