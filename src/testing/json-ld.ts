type Data = Readonly<Record<string, unknown>>

/**
 * What is wrong with the JSON-LD of a page, by schema.org (release 28) and, where it is stricter, by what Google's documentation asks of
 * structured data for Article, Breadcrumb and Site name. Each is a sentence; none where all is well. A property that schema.org does not
 * have for the type is wrong too.
 */
export function jsonLdFaults(html: string): string[] {
  const told: string[] = []
  for (const data of jsonLdOf(html)) {
    if (data['@context'] !== 'https://schema.org') told.push('has another context than https://schema.org')
    checkThing(data, told, true)
  }
  return told
}

/** The data that a page carries. */
export function jsonLdOf(html: string): Data[] {
  return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, json]) => JSON.parse(json!) as Data,
  )
}

interface Rule {
  readonly must: readonly string[]
  readonly may: readonly string[]
}

const rules: Readonly<Record<string, Rule>> = {
  NewsArticle: {
    must: ['headline', 'author', 'publisher', 'isPartOf', 'inLanguage', 'wordCount'],
    may: [
      'alternativeHeadline',
      'url',
      'datePublished',
      'dateModified',
      'sourceOrganization',
      'articleSection',
      'keywords',
      'correction',
      'sameAs',
    ],
  },
  Newspaper: { must: ['name'], may: ['url', 'issn'] },
  Person: { must: ['name'], may: [] },
  Organization: { must: ['name'], may: [] },
  NewsMediaOrganization: { must: ['name'], may: [] },
  CorrectionComment: { must: ['text'], may: ['datePublished'] },
  CollectionPage: { must: ['name', 'url', 'inLanguage', 'isPartOf', 'breadcrumb'], may: [] },
  WebSite: { must: ['name', 'url'], may: ['description', 'inLanguage', 'issn', 'publisher'] },
  BreadcrumbList: { must: ['itemListElement'], may: [] },
  ListItem: { must: ['position', 'name', 'item'], may: [] },
}

const types: Readonly<Record<string, readonly string[]>> = {
  author: ['Person', 'Organization', 'NewsMediaOrganization'],
  publisher: ['Organization', 'NewsMediaOrganization'],
  sourceOrganization: ['Organization'],
  isPartOf: ['Newspaper', 'WebSite'],
  breadcrumb: ['BreadcrumbList'],
  itemListElement: ['ListItem'],
  correction: ['CorrectionComment'],
}

/** ISO 8601, as exact as it is known; a moment has its offset, or search engines would take it for one of their own place. */
const dated =
  /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))?)?)?$/

function checkThing(thing: Data, told: string[], top = false): void {
  const type = String(thing['@type'])
  const rule = rules[type]
  if (!rule) return void told.push(`has a thing of type ${type}`)
  for (const name of rule.must) if (thing[name] === undefined) told.push(`${type} has no ${name}`)
  for (const [name, value] of Object.entries(thing)) {
    if (name === '@type' || (top && name === '@context')) continue
    if (!rule.must.includes(name) && !rule.may.includes(name)) told.push(`${type} has a ${name}`)
    checkValue(type, name, value, told)
  }
  if (type === 'BreadcrumbList') checkTrail(thing, told)
}

function checkValue(type: string, name: string, value: unknown, told: string[]): void {
  for (const one of Array.isArray(value) ? value : [value]) {
    if (one === null || one === '') told.push(`${type}.${name} is empty`)
    const expected = types[name]
    if (expected) {
      const data = one as Data
      if (!expected.includes(String(data['@type']))) told.push(`${type}.${name} is a ${data['@type']}`)
      else checkThing(data, told)
    } else if (/^date/.test(name)) {
      if (!dated.test(String(one))) told.push(`${type}.${name} is ${one}`)
    } else if (['url', 'item', 'sameAs'].includes(name)) {
      if (!URL.canParse(String(one))) told.push(`${type}.${name} is no whole address: ${one}`)
    } else if (['position', 'wordCount'].includes(name)) {
      if (!Number.isInteger(one)) told.push(`${type}.${name} is ${one}`)
    } else if (typeof one !== 'string') told.push(`${type}.${name} is no text`)
  }
}

function checkTrail(list: Data, told: string[]): void {
  const items = list['itemListElement'] as Data[]
  if (items.length < 2) told.push('BreadcrumbList has fewer than two items')
  if (items.some(({ position }, at) => position !== at + 1)) told.push('BreadcrumbList does not count from 1')
}
