/** An element as it was written. */
export interface Written {
  readonly tag: string
  readonly attributes: readonly (readonly [name: string, value: string])[]
  /** What stands between the tags of an element that holds no others: `script`, `title`, `style`, `textarea`. */
  readonly text: string | null
}

const tagStart = /<(\/?)([a-z][a-z0-9-]*)/y
const attribute = /\s+([a-zA-Z:-]+)(?:="([^"]*)")?/y
const tagEnd = /\s*\/?>/y
const holdsText = new Set(['script', 'style', 'title', 'textarea'])

/**
 * Reads a page of ours. It is stricter than a browser: whatever could be understood in two ways throws, so what passes is read by every
 * browser alike. Attribute values stand between double quotes, and `<` begins nothing but tags.
 */
export function elementsOf(page: string): Written[] {
  const head = '<!DOCTYPE html>'
  if (!page.startsWith(head)) throw new Error('It does not begin with <!DOCTYPE html>.')
  const elements: Written[] = []
  const open: string[] = []
  let at = head.length
  for (;;) {
    const next = page.indexOf('<', at)
    if (next === -1) break
    const where = () => JSON.stringify(page.slice(Math.max(0, next - 40), next + 80))
    tagStart.lastIndex = next
    const start = tagStart.exec(page)
    if (!start) throw new Error(`Something begins that is no tag: ${where()}`)
    const [, slash, tag] = start as unknown as [string, string, string]
    at = tagStart.lastIndex
    const attributes: [string, string][] = []
    for (;;) {
      attribute.lastIndex = at
      const found = attribute.exec(page)
      if (!found) break
      attributes.push([found[1]!, plain(found[2] ?? '')])
      at = attribute.lastIndex
    }
    tagEnd.lastIndex = at
    if (!tagEnd.test(page)) throw new Error(`A tag does not end: ${where()}`)
    at = tagEnd.lastIndex
    if (new Set(attributes.map(([name]) => name)).size < attributes.length)
      throw new Error(`An attribute stands twice: ${where()}`)
    if (slash) {
      if (attributes.length > 0) throw new Error(`A closing tag has attributes: ${where()}`)
      while (open.length > 0 && open.at(-1) !== tag && optional.has(open.at(-1)!)) open.pop()
      if (open.pop() !== tag) throw new Error(`A tag closes nothing: ${where()}`)
      continue
    }
    let text: string | null = null
    if (holdsText.has(tag) && open.at(-1) !== 'rect') {
      const end = page.indexOf(`</${tag}>`, at)
      if (end === -1) throw new Error(`<${tag}> is not closed.`)
      text = page.slice(at, end)
      at = end + tag.length + 3
    } else if (!isVoid.has(tag)) open.push(tag)
    elements.push({ tag, attributes, text })
  }
  if (open.length > 0) throw new Error(`Not closed: ${open.join(' ')}`)
  return elements
}

const isVoid = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
const optional = new Set(['li', 'p', 'dt', 'dd', 'tr', 'td', 'th', 'thead', 'tbody'])

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** A value as a browser reads it. */
function plain(value: string): string {
  return value.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (entity, hex: string, decimal: string, name: string) =>
      name
        ? (entities[name] ?? entity)
        : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  )
}

/** What a browser takes for the scheme of an address, in small letters; null where it is relative. `//host` is one too. */
export function schemeOf(address: string): string | null {
  const read = address.replace(/[\0-\x20\x7f]/g, '')
  if (/^[/\\]{2}/.test(read)) return '//'
  return /^([a-z][a-z0-9+.-]*):/i.exec(read)?.[1]?.toLowerCase() ?? null
}

const loads = new Set([
  'src',
  'srcset',
  'action',
  'formaction',
  'poster',
  'data',
  'background',
  'manifest',
  'ping',
])

/**
 * What is wrong with a page whose texts were hostile. `known` are the elements and attributes of a harmless site by `shapeOf`:
 * a page may have no other.
 */
export function faultsOf(page: string, known: ReadonlySet<string>): string[] {
  const faults: string[] = []
  const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]/.exec(page)
  if (control)
    faults.push(
      `a control character in ${JSON.stringify(page.slice(control.index - 20, control.index + 20))}`,
    )
  let elements: Written[]
  try {
    elements = elementsOf(page)
  } catch (error) {
    return [...faults, (error as Error).message]
  }
  for (const element of elements) {
    const { tag, attributes, text } = element
    for (const shape of shapeOf(element))
      if (!known.has(shape)) faults.push(`no template of ours writes ${shape}`)
    for (const [name, value] of attributes) {
      const scheme = schemeOf(value)
      if (loads.has(name) && scheme !== null) faults.push(`${tag} loads ${value}`)
      if (name === 'href' && tag !== 'a' && scheme !== null && scheme !== 'https' && value !== 'data:,')
        faults.push(`${tag} leads to ${value}`)
      if (name === 'href' && tag === 'a' && !isLink(value, attributes))
        faults.push(`a link leads to ${value}`)
      if (name === 'content' && /^\s*\d+\s*;/.test(value) && schemeOf(value.replace(/^[^=]*=/, '')) !== null)
        faults.push(`the page leads on to ${value}`)
    }
    if (tag === 'script') faults.push(...scriptFaults(element))
    else if (text?.includes('<')) faults.push(`a "<" in <${tag}>: ${text.slice(0, 80)}`)
  }
  return faults
}

/** Whether a link leads to a page or, to be saved and never shown, holds a citation. */
function isLink(address: string, attributes: Written['attributes']): boolean {
  const scheme = schemeOf(address)
  if (scheme === null || ['http', 'https', 'mailto'].includes(scheme)) return true
  const isSaved = attributes.some(([name]) => name === 'download')
  return isSaved && /^data:application\/x-(?:bibtex|research-info-systems);charset=utf-8,/.test(address)
}

/** A script is a file of ours, or data that is JSON and in which nothing can end it. */
function scriptFaults({ attributes, text }: Written): string[] {
  const type = attributes.find(([name]) => name === 'type')?.[1] ?? ''
  if (!type.endsWith('json')) return text === '' ? [] : [`a script holds ${text?.slice(0, 80)}`]
  if (text?.includes('<')) return [`a "<" in a script: ${text.slice(0, 80)}`]
  try {
    JSON.parse(text ?? '')
    return []
  } catch (error) {
    return [`a script is no JSON: ${(error as Error).message}`]
  }
}

/** Attributes that may say anything a text says. All others have one of the values that harmless sites have. */
const free = new Set(
  'href src content title alt lang datetime value aria-label placeholder id aria-labelledby aria-describedby download start'.split(
    ' ',
  ),
)

/** An element as its name, its attributes, and their values where a text has no say in them. */
export function shapeOf({ tag, attributes }: Written): string[] {
  return [
    `<${tag}>`,
    ...attributes.map(([name, value]) =>
      free.has(name) || name.startsWith('data-') || /^(?:l?\d|\d[\d. ]*)$/.test(value)
        ? `<${tag} ${name}>`
        : `<${tag} ${name}="${value}">`,
    ),
  ]
}
