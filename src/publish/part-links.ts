import { escapeHtml } from '../kit/escape.ts'
import { isShared, type Layout, type Part } from './parts.ts'

/** Changes the text of one file of the site into that of a part. */
export type PartWriter = (file: string, text: string) => string

/**
 * Writes files of a site as they stand in one of its parts: links to what another part has become whole addresses, and whole
 * addresses of the site become those of the part that has the page. `baseUrl` is the address of the whole site.
 */
export function partWriter(layout: Layout, part: Part, baseUrl: string): PartWriter {
  const root = new URL(baseUrl).pathname
  const ownRoot = new URL(part.url).pathname
  // An entry of a feed keeps its id wherever its page is: readers know it by that.
  const whole = new RegExp(
    `(?<!<id>|"id":\\s?")${baseUrl.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}((?:\\d{4}|[a-z]{1,20})/)`,
    'g',
  )
  /** Addresses in data, feeds and the heads of pages. */
  const moveWhole = (text: string): string =>
    text.replace(whole, (_, folder: string) => layout.partOf(folder).url + folder)

  /** A link of a page, as it is in the attribute. */
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

/** The path from the site's root that a relative link of a file means; null where it leads out of the site. */
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

/** The search page leads to articles by script, so it is told where each part stands. */
function withParts(page: string, { parts }: Layout): string {
  const addresses = Object.fromEntries(parts.slice(1).map(({ name, url }) => [`${name}/`, url]))
  const attribute = ` data-parts="${escapeHtml(JSON.stringify(addresses))}"`
  return page.replace(/ data-search(?=[ >])/, (search) => search + attribute)
}

/**
 * Rules of a host that lead on from the main part: the site's former addresses to the parts where their articles are, and what
 * stood in it before it was divided. `text` is the `_redirects` of the whole site, empty where it has none.
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
 * Rules for former addresses that lie in a part other than the main one: an article that moves after the site was divided had its address there.
 * `text` as above.
 */
export function formerRules(layout: Layout, part: Part, baseUrl: string, text: string): string {
  return rulesIn(layout, part, baseUrl, linesOf(text, false), (path) => layout.partOf(path))
}

/** Rules for what was taken down of one part, with the part's own addresses; `text` as above. */
export function goneRules(layout: Layout, part: Part, baseUrl: string, text: string): string {
  return rulesIn(layout, part, baseUrl, linesOf(text, true), () => part)
}

/** The lines whose address lies in a part, as the part has it; `placeOf` says in which part a path stands that one leads to. */
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
