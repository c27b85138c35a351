/**
 * What is wrong with an Atom document by RFC 4287 (4.1: what a feed and an entry must have) and RFC 5005 (section 4: an archive document says
 * so and names the current one; nothing is both complete and paged). It must be well-formed already.
 */
export function atomFaults(xml: string): string[] {
  const told: string[] = []
  const entries = [...xml.matchAll(/<entry[ >][\s\S]*?<\/entry>/g)].map(([entry]) => entry)
  const head = xml.slice(0, entries.length > 0 ? xml.indexOf(entries[0]!) : undefined)
  const count = (text: string, pattern: RegExp) => [...text.matchAll(new RegExp(pattern, 'g'))].length
  const links = (text: string, rel: string) =>
    count(text, new RegExp(`<link rel="${rel}" href="https?://[^"]+"`))
  const exactlyOne = (text: string, of: string) => {
    for (const name of ['id', 'title', 'updated'])
      if (count(text, new RegExp(`<${name}>[^<]`)) !== 1) told.push(`${of} has not one ${name}`)
    for (const [, name, moment] of text.matchAll(/<(updated|published)>(.*?)</g))
      if (
        !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/.test(moment!) ||
        Number.isNaN(Date.parse(moment!))
      )
        told.push(`${of} was ${name} at ${moment}`)
    for (const [, id] of text.matchAll(/<id>(.*?)<\/id>/g))
      if (!/^[a-z]+:/.test(id!)) told.push(`${of} has the id ${id}`)
  }
  if (!xml.includes('<feed xmlns="http://www.w3.org/2005/Atom"'))
    told.push('the feed is of another namespace')
  exactlyOne(head, 'the feed')
  if (!/<author><name>[^<]/.test(head)) told.push('the feed has no author, and not every entry has one')
  if (links(head, 'self') !== 1) told.push('the feed has not one link to itself')
  for (const entry of entries) {
    exactlyOne(entry, 'an entry')
    if (links(entry, 'alternate') !== 1) told.push('an entry without content has not one link to its page')
  }
  const ids = entries.map((entry) => /<id>(.*?)<\/id>/.exec(entry)?.[1])
  if (new Set(ids).size !== ids.length) told.push('two entries have one id')
  const isArchive = head.includes('<fh:archive/>')
  if (isArchive && links(head, 'current') !== 1)
    told.push('an archive document does not name the current one')
  if (links(head, 'prev-archive') > 1) told.push('more than one document is the one before')
  if (head.includes('<fh:complete/>') && (isArchive || links(head, 'prev-archive') > 0))
    told.push('a complete feed is a part')
  return told
}

/** What is wrong with a JSON Feed by its version 1.1. */
export function jsonFeedFaults(text: string): string[] {
  const told: string[] = []
  const feed = JSON.parse(text) as Record<string, unknown>
  if (feed['version'] !== 'https://jsonfeed.org/version/1.1') told.push('the feed is of another version')
  if (!feed['title']) told.push('the feed has no title')
  for (const name of ['home_page_url', 'feed_url'])
    if (!URL.canParse(String(feed[name]))) told.push(`${name} is no address`)
  const items = feed['items'] as Record<string, unknown>[]
  if (new Set(items.map(({ id }) => id)).size !== items.length) told.push('two items have one id')
  for (const item of items) {
    if (typeof item['id'] !== 'string' || item['id'] === '') told.push('an item has no id')
    if (typeof item['content_text'] !== 'string' && typeof item['content_html'] !== 'string')
      told.push('an item has no content')
    for (const name of ['date_published', 'date_modified'])
      if (
        item[name] !== undefined &&
        !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/.test(String(item[name]))
      )
        told.push(`an item has the ${name} ${String(item[name])}`)
  }
  return told
}
