import { join } from 'node:path'
import { Column, type ColumnData } from '../kit/columns.ts'
import { Manifest, type Written } from '../write/manifest.ts'
import { siteName } from './workshop.ts'

/** What a manifest says about a site besides its files. */
export interface Head {
  readonly out: string
  /** Identifies the code, Dateline's and Node's, that made the bundles. */
  readonly code: string
  readonly bundles: readonly { readonly name: string; readonly key: string }[]
  /** `Grounds.common` of that site; its `Grounds.articles` are in the manifest. */
  readonly common: string
}

/** What a `Glance` found out about the last site. */
export interface Glimpse {
  readonly intact: ColumnData | null
  readonly table: ColumnData | null
}

/** What the last build left of a site. */
export interface LastSite {
  readonly manifest: Manifest
  /** Whether the same code made it, and the build is not a clean one. */
  readonly trusted: boolean
  /** `Grounds.common` of that site; null if it is not trusted. */
  readonly common: string | null
  /** The files of a bundle with this name and key, or undefined. */
  bundle(name: string, key: string): Written[] | undefined
}

/** Loads the last site, with what was found out about its files. For a clean build the keys of its pages are erased, so that none is kept. */
export function lastSite(
  workshop: string,
  out: string,
  code: string,
  { intact, table }: Glimpse,
  clean: boolean,
): LastSite {
  const loaded = Manifest.load(join(workshop, siteName(out)))
  const manifest = loaded?.manifest ?? new Manifest()
  const head = loaded?.head as Head | undefined
  manifest.intact = intact && new Column('u8', intact)
  manifest.table = table && new Column('u32', table)
  if (clean) manifest.keys.array.fill(0)
  const counts = head && head.code === code && !clean ? head : null
  const bundles = counts ? bundlesOf(manifest, counts) : new Map<string, never>()
  return {
    manifest,
    trusted: counts !== null,
    common: counts?.common ?? null,
    bundle: (name, key) => bundles.get(`${name}\n${key}`),
  }
}

function bundlesOf(manifest: Manifest, { bundles }: Head): Map<string, Written[]> {
  const groups = bundles.map((): Written[] => [])
  for (let entry = manifest.entries - 1; entry >= 0 && manifest.group.array[entry] !== 0; entry--) {
    groups[manifest.group.array[entry]! - 1]?.push(manifest.written(entry))
  }
  return new Map(bundles.map(({ name, key }, index) => [`${name}\n${key}`, groups[index]!.reverse()]))
}
