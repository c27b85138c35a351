import { escapeHtml } from '../kit/escape.ts'
import { isShared, type Layout, type Part } from './parts.ts'

/** Turns the text of a file of the whole site into its text in a part. */
export type PartWriter = (file: string, text: string) => string

/**
 * Writes files of a site for one of its parts: links to another part's pages become absolute, and absolute addresses of the site become those of the part
 * that has the page. `baseUrl` is the address of the whole site.
 */
export function partWriter(layout: Layout, part: Part, baseUrl: string): PartWriter {
  const root = new URL(baseUrl).pathname
  const ownRoot = new URL(part.url).pathname
  // An entry of a feed keeps its id wherever its page is, since feed readers know it by that.
  const whole = new RegExp(
    `(?<!<id>|"id":\\s?")${baseUrl.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}((?:\\d{4}|[a-z]{1,20})/)`,
    'g',
  )
  /** Moves absolute addresses, as in data, feeds and the heads of pages. */
  const moveWhole = (text: string): string =>
    text.replace(whole, (_, folder: string) => layout.partOf(folder).url + folder)

  /** Moves a link of a page, as it is in the attribute. */
  const moved = (file: string, link: string): string => {
    if (link.startsWith(root) && !link.startsWith('//')) {
      const path = link.slice(root.length)
      if (isShared(path) || layout.partOf(path) === part) return ownRoot + path
      return escapeHtml(layout.partOf(path).url) + path
    }
    if (/^(?:[a-z][a-z0-9+.-]*:|[/#?])/i.test(link) || link === '') return link
    const path = pathFrom(file, link)
    if (path === null || isShared(path) || layout.partOf(path) === part) return link
    return escapeHtml(layout.partOf(path).url) + path
  }
  return (file, text) => {
    if (file === 'robots.txt') return text
    const addressed = moveWhole(text)
    if (!/\.html?$/i.test(file)) return addressed
    const linked = addressed.replace(
      /(\s(?:href|src|action)="|\scontent="0; url=)([^"]*)"/g,
      (_, start: string, link: string) => `${start}${moved(file, link)}"`,
    )
    return file === 'search.html' ? withParts(linked, layout) : linked
  }
}

/** The path from the site's root that a relative link in a file means; null if it leads out of the site. */
function pathFrom(file: string, link: string): string | null {
  let folder = file.slice(0, file.lastIndexOf('/') + 1)
  let rest = link
  while (rest.startsWith('../') || rest.startsWith('./')) {
    if (rest.startsWith('../')) {
      if (folder === '') return null
      folder = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1)
      rest = rest.slice(3)
    } else rest = rest.slice(2)
  }
  return folder + rest
}

/** Adds where each part stands to the search page, whose script makes links to articles. */
function withParts(page: string, { parts }: Layout): string {
  const addresses = Object.fromEntries(parts.slice(1).map(({ name, url }) => [`${name}/`, url]))
  const attribute = ` data-parts="${escapeHtml(JSON.stringify(addresses))}"`
  return page.replace(/ data-search(?=[ >])/, (search) => search + attribute)
}

/**
 * The redirect rules of the main part: from the site's former addresses to the parts that have the articles, and from the addresses that pages had before the
 * site was divided. `text` is the `_redirects` of the whole site, or empty.
 */
export function mainRedirects(layout: Layout, baseUrl: string, text: string): string {
  const root = new URL(baseUrl).pathname
  const former = linesOf(text, false).map((line) => {
    const [from, to, status] = line.split(' ') as [string, string, string]
    const path = to.slice(root.length)
    const part = layout.partOf(path)
    return part === layout.parts[0] ? line : `${from} ${part.url}${path} ${status}`
  })
  const folders = layout.parts.slice(1).map(({ name, url }) => `${root}${name}/* ${url}${name}/:splat 301`)
  return [...former, ...folders].map((line) => `${line}\n`).join('')
}

/**
 * The rules for former addresses within a part other than the main one, where an article that moved after the site was divided had its address. `text` is as
 * above.
 */
export function formerRules(layout: Layout, part: Part, baseUrl: string, text: string): string {
  return rulesIn(layout, part, baseUrl, linesOf(text, false), (path) => layout.partOf(path))
}

/** The rules for what was taken down in a part, with the part's own addresses; `text` is as above. */
export function goneRules(layout: Layout, part: Part, baseUrl: string, text: string): string {
  return rulesIn(layout, part, baseUrl, linesOf(text, true), () => part)
}

/** The lines about addresses in a part, rewritten for that part. `placeOf` says which part has the page at a path that a line leads to. */
function rulesIn(
  layout: Layout,
  part: Part,
  baseUrl: string,
  lines: readonly string[],
  placeOf: (path: string) => Part,
): string {
  const root = new URL(baseUrl).pathname
  const ownRoot = new URL(part.url).pathname
  return lines
    .map((line) => line.split(' ') as [string, string, string])
    .filter(([from]) => layout.partOf(from.slice(root.length)) === part)
    .map(([from, to, status]) => {
      const path = to.slice(root.length)
      const place = placeOf(path)
      return `${ownRoot}${from.slice(root.length)} ${place === part ? ownRoot : place.url}${path} ${status}\n`
    })
    .join('')
}

function linesOf(redirects: string, gone: boolean): string[] {
  return redirects.split('\n').filter((line) => line !== '' && line.endsWith(' 410!') === gone)
}
