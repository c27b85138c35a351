import type { Piece } from './marks.ts'

/** The page's places for what the client shows, made where the template has none. */
export function slot(root: Element, name: string, tag: string): HTMLElement {
  const there = root.querySelector<HTMLElement>(`[data-search-${name}]`)
  if (there) return there
  const made = element(tag, {})
  made.setAttribute(`data-search-${name}`, '')
  root.append(made)
  return made
}

/** An element with attributes and children; text is always text, never markup. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElement {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

/** Pieces as nodes, the marked ones in `mark`. */
export function marked(pieces: readonly Piece[]): Node[] {
  return pieces.map(({ text, marked }) =>
    marked ? element('mark', {}, text) : document.createTextNode(text),
  )
}
