import type { Element, ElementContent, Properties, Root } from 'hast'
import type { Plugin } from 'unified'

/** A unified compiler for what `elementsOf` makes: the bytes of rehype-stringify. Text is escaped, whatever it holds. */
export const compactHtml: Plugin<[], Root, string> = function () {
  this.compiler = (tree) => htmlOf((tree as Root).children as ElementContent[])
}

function htmlOf(nodes: readonly ElementContent[]): string {
  let html = ''
  for (const node of nodes) {
    if (node.type === 'text') html += escaped(node.value)
    else if (node.type === 'element') html += markup(node)
  }
  return html
}

function markup({ tagName, properties, children }: Element): string {
  const opening = `<${tagName}${attributesOf(properties)}>`
  return tagName === 'br' || tagName === 'hr' ? opening : `${opening}${htmlOf(children)}</${tagName}>`
}

function attributesOf(properties: Properties): string {
  let attributes = ''
  for (const name in properties) {
    const value = properties[name]
    const text = Array.isArray(value) ? value.join(' ') : String(value)
    attributes += ` ${name === 'className' ? 'class' : name}="${escaped(text).replaceAll('"', '&#x22;')}"`
  }
  return attributes
}

function escaped(text: string): string {
  if (!text.includes('&') && !text.includes('<')) return text
  return text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;')
}
