import type { Element, ElementContent, Root, RootContent } from 'hast'
import { cutAtWord } from '../../kit/cut.ts'

/**
 * Puts every table into a region of its own, which may be wider than the page: it can be scrolled with keys, and bears the
 * heads of its columns as its name. Columns of numbers, which GFM sets flush right, are flush with the end of the line.
 */
export function frameTables(tree: Root): void {
  tree.children = tree.children.map(framed)
}

function framed<Content extends RootContent>(content: Content): Content | Element {
  if (content.type !== 'element') return content
  content.children = content.children.map(framed)
  if (content.tagName === 'th' || content.tagName === 'td') align(content)
  if (content.tagName !== 'table') return content
  const name = headsOf(content)
  const label = name === '' ? {} : { ariaLabel: name }
  return { type: 'element', tagName: 'section', properties: { ...label, tabIndex: 0 }, children: [content] }
}

/** HTML has no `align` any more. */
function align({ properties }: Element): void {
  const place = { right: 'end', center: 'middle' }[String(properties['align'])]
  delete properties['align']
  if (place !== undefined) properties['className'] = [place]
}

const longestName = 80

function headsOf(table: Element): string {
  const texts = cellsOf(table).map((cell) => textOf(cell).replace(/\s+/g, ' ').trim())
  const name = texts.filter((text) => text !== '').join(', ')
  return name.length > longestName ? cutAtWord(name, longestName, 0) : name
}

function cellsOf({ children }: Element): Element[] {
  return children.flatMap((child) =>
    child.type !== 'element' ? [] : child.tagName === 'th' ? [child] : cellsOf(child),
  )
}

function textOf(content: ElementContent): string {
  if (content.type === 'text') return content.value
  return content.type === 'element' ? content.children.map(textOf).join('') : ''
}
