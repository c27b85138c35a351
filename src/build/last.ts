import { join } from 'node:path'
import { Column, type ColumnData } from '../kit/columns.ts'
import { Manifest, type Written } from '../write/manifest.ts'
import { siteName } from './workshop.ts'

/** What is told of a site beside its files. */
export interface Head {
  readonly out: string
  /** Names the code, Dateline's and Node's, that made the bundles. */
  readonly code: string
  readonly bundles: readonly { readonly name: string; readonly key: string }[]
  /** As `Grounds` has it, beside the manifest's digests of articles. */
  readonly common: string
}

/** What a `Glance` found out about the last site: its answers. */
export interface Glimpse {
  readonly intact: ColumnData | null
  readonly table: ColumnData | null
}

/** What the last build left of a site. */
export interface LastSite {
  readonly manifest: Manifest
  /** Whether the same code made it, and nothing is to be made anew. */
  readonly trusted: boolean
  /** As `Grounds` has it; null where none of its pages counts. */
  readonly common: string | null
  /** The files of a bundle that was made from the same things, or undefined. */
  bundle(name: string, key: string): Written[] | undefined
}

/** The last site, with what was found out about its files; none of its pages counts where all is to be made anew. */
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
