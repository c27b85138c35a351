import { quickHash } from '../kit/hash.ts'
import { parts } from '../kit/paging.ts'
import { decodedPath } from '../kit/paths.ts'
import { fixedFiles, indexFolder, listFile, periodFolder, termFolder } from '../model/addresses.ts'
import type { Archive } from '../model/archive.ts'
import type { Site } from '../model/config.ts'
import type { Edition } from '../model/edition.ts'
import { yearParts } from '../model/years.ts'

/** The name of a place, the same for all addresses that mean it: decoded, without `index.html` and slashes at the end. */
export function placeOf(path: string): string {
  return decodedPath(path)
    .replace(/(^|\/)index\.html$/, '')
    .replace(/(?<!\/)\/+$/, '')
}

/** The hashes of the places of all pages, in ascending order. */
export function placesOf({ archive, config }: Edition): Float64Array {
  const hashes: number[] = []
  const add = (path: string) => hashes.push(quickHash(placeOf(path)))
  for (const path of pagePaths(archive, config.site)) add(path)
  return Float64Array.from(hashes).sort()
}

/** The paths of all pages, as in the plan. */
function* pagePaths(archive: Archive, { pageSize, search }: Site): Iterable<string> {
  for (let row = 0; row < archive.size; row++) yield archive.url(row)
  for (const { file } of [...archive.choices, ...archive.tombstones]) yield file
  for (const file of Object.values(fixedFiles)) if (search || file !== fixedFiles.search) yield file
  const { years, months, days, undated } = archive
  for (const year of years) yield* listPaths(periodFolder(year.key), yearParts(archive, year, pageSize))
  for (const { key, from, to } of [...months, ...days, ...(undated.to > undated.from ? [undated] : [])]) {
    yield* listPaths(periodFolder(key), parts(to - from, pageSize))
  }
  for (const [kind, terms] of [
    ['tag', archive.tags],
    ['author', archive.authors],
    ['section', archive.sections],
  ] as const) {
    yield indexFolder(kind)
    for (let term = 0; term < terms.size; term++) {
      yield* listPaths(termFolder(kind, terms.slug(term)), parts(terms.count(term), pageSize))
    }
  }
}

/** The newest part of a list, and `numbered` others. */
function* listPaths(folder: string, numbered: number): Iterable<string> {
  for (let part = 0; part <= numbered; part++) yield listFile(folder, part)
}
