import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { slugOf } from '../../src/kit/slug.ts'
import { nameSection } from './hugo-site.ts'

/**
 * Lays out a Hugo site whose pages show what ours show: for each article its head for machines, its tags, citations, provenance, related articles and
 * neighbours; pages of years, months, days, tags, authors and sections with paged lists; feeds that hold all articles. The work that Hugo would have
 * to do for each article in vain is done here and not measured: its folder by day, its slug, its lead as a summary.
 */
export function layOutEqualHugo(content: string, site: string): void {
  cpSync(join(import.meta.dirname, 'hugo/equal'), site, { recursive: true })
  for (const name of readdirSync(content, { recursive: true }) as string[]) {
    if (name.endsWith('.md')) layOutArticle(readFileSync(join(content, name), 'utf8'), join(site, 'content'))
  }
}

function layOutArticle(source: string, content: string): void {
  const [, fields, body] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(source) as unknown as [
    string,
    string,
    string,
  ]
  const fieldOf = (field: string) => new RegExp(`^${field}: "?([^"\n]*)`, 'm').exec(fields)![1]!
  const [year, month, day] = fieldOf('date').slice(0, 10).split('-') as [string, string, string]
  putSection(join(content, year), `title: "${year}"`)
  putSection(
    join(content, year, month),
    `title: "Tháng ${Number(month)} năm ${year}"\nmonth: true\noutputs: ["HTML", "RSS"]`,
  )
  putSection(join(content, year, month, day), `title: "${Number(day)} tháng ${Number(month)}, ${year}"`)
  const lists = `authors: ["${fieldOf('author')}"]\ndesks: ["${fieldOf('section')}"]`
  const summary = `summary: ${JSON.stringify(body.slice(0, body.indexOf('\n\n')))}`
  const slug = slugOf(fieldOf('title'))
  let file = join(content, year, month, day, `${slug}.md`)
  for (let copy = 2; existsSync(file); copy++) file = join(dirname(file), `${slug}-${copy}.md`)
  writeFileSync(file, `---\n${fields}\n${lists}\n${summary}\n---\n\n${body}`)
}

/** Makes a folder that is not there yet. */
function putSection(folder: string, fields: string): void {
  if (mkdirSync(folder, { recursive: true }) !== undefined) nameSection(folder, fields)
}
