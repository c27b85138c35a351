import { lowerBound } from '../kit/bounds.ts'
import { fixedFiles, periodFolder, rootOf } from '../model/addresses.ts'
import type { Period } from '../model/archive.ts'
import type { Desk } from './desk.ts'
import type { Link, PageView } from './views.ts'

/** The address of a period's page, from `root`. */
export function periodUrl(key: string, root: string): string {
  return `${root}${periodFolder(key)}index.html`
}

/** What every page has, for the page of a file; `trail` leads from the front page to it. */
export function pageOf(
  desk: Desk,
  file: string,
  title: string,
  trail: readonly Link[],
): Omit<PageView, 'kind' | 'description' | 'metadata'> {
  const root =
    file === fixedFiles.notFound && desk.site.baseUrl !== null
      ? new URL(desk.site.baseUrl).pathname
      : rootOf(file)
  const name = file.slice(file.lastIndexOf('/') + 1)
  const home = desk.wordLink('home', root + fixedFiles.home)
  return {
    site: desk.site,
    root,
    title,
    canonical:
      desk.site.baseUrl === null
        ? null
        : desk.site.baseUrl + (name === 'index.html' ? file.slice(0, -name.length) : file),
    breadcrumbs: file === fixedFiles.home ? [] : [home, ...trail, { label: title, url: name }],
    alternates: none,
    chrome: desk.chrome(root),
  }
}

const none: readonly never[] = []

/** Those of `periods` that lie within `outer`; they are in the archive's order. */
export function periodsWithin(periods: readonly Period[], outer: Period): readonly Period[] {
  const first = lowerBound(periods.length, (at) => periods[at]!.from >= outer.from)
  const end = lowerBound(periods.length, (at) => periods[at]!.from >= outer.to)
  return periods.slice(first, end)
}
