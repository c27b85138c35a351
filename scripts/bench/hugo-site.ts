import { cpSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Lays out a Hugo site of the articles (.md) of an archive of `make-archive`: as Hugo's documents advise, each of its folders, years and months in
 * them, is a section with a list of its own.
 */
export function layOutHugo(content: string, site: string): void {
  cpSync(join(import.meta.dirname, 'hugo/lean'), site, { recursive: true })
  for (const year of foldersIn(content)) {
    const place = join(site, 'content', year)
    cpSync(join(content, year), place, { recursive: true })
    nameSection(place, `title: "${year}"`)
    for (const month of foldersIn(place)) nameSection(join(place, month), `title: "${month}/${year}"`)
  }
}

/** Lays out such a site with one section of all articles: after a save Hugo 0.169 takes many times longer where sections of years have months in them. */
export function layOutFlatHugo(content: string, site: string): void {
  cpSync(join(import.meta.dirname, 'hugo/lean'), site, { recursive: true })
  cpSync(content, join(site, 'content', 'posts'), { recursive: true })
}

const foldersIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)

/** Makes a folder a section, with the fields of its list. */
export function nameSection(folder: string, fields: string): void {
  writeFileSync(join(folder, '_index.md'), `---\n${fields}\n---\n`)
}
