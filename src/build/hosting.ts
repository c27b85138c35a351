import { type Excess, excessText, hostLimits, limitsAsOf } from '../indexes/hosts.ts'
import { UsageError } from '../kit/errors.ts'
import type { Config, Host } from '../model/config.ts'
import { addressesOf, type Layout, partsByYear, type Share } from '../publish/parts.ts'
import type { Manifest } from '../write/manifest.ts'
import { takeLock } from './lock.ts'
import { siteSize, sizesOf } from './measure.ts'
import { type MadePart, makeParts } from './parts.ts'
import { manifestOf, workshopOf } from './workshop.ts'

/** Whether a host takes a site, in the terms of the command line's JSON. */
export interface HostCheck {
  readonly name: Host
  /** When the limits were looked up: `2026-11`. */
  readonly limitsAsOf: string
  /** Whether the files of the last build were counted. If not, only the pages that a build would make were, so there will be more files. */
  readonly measured: boolean
  readonly fits: boolean
  /** The cheapest plan of the host that takes the site; null if none does, empty if the host has only one. */
  readonly plan: string | null
  readonly files: number
  readonly bytes: number
  /** The limits that the site exceeds, for each plan that is too small. */
  readonly excesses: readonly (Excess & { readonly told: string })[]
  /** The parts that the site was divided into, if it was; each has a folder that is deployed on its own. */
  readonly parts: readonly PartCheck[]
}

export interface PartCheck {
  readonly name: string
  readonly url: string
  readonly folder: string
  readonly files: number
  readonly bytes: number
  readonly fits: boolean
  readonly plan: string | null
}

/** How to divide a site that does not fit. */
export interface Division {
  /** The folder that gets a folder for each part. */
  readonly folder: string
  /** The address of each part, with `{part}` for its name; null for subdomains of the site's host. */
  readonly address: string | null
}

/**
 * Checks whether the site of the last build fits a host or, if none was built, whether `pages` pages would. With a `division`, a site that
 * exceeds the host's cheapest plan is divided into parts. Throws `UsageError` if that cannot be done, and `MachineError` if a build is at work
 * on the site.
 */
export function checkHost(config: Config, host: Host, pages: number, division: Division | null): HostCheck {
  if (division === null) return hostCheck(config, host, pages, null)
  // The files that parts are made of must not change meanwhile.
  const release = takeLock(workshopOf(config), config.folders.out)
  try {
    return hostCheck(config, host, pages, division)
  } finally {
    release()
  }
}

function hostCheck(config: Config, host: Host, pages: number, division: Division | null): HostCheck {
  const { out } = config.folders
  const manifest = manifestOf(workshopOf(config), out)
  if (!manifest) {
    if (division)
      throw new UsageError('Nothing is known of this site: build it first, with the same folders.')
    return { ...checkOf('The site', host, siteSize(planned(pages), out)), measured: false, parts: [] }
  }
  const size = siteSize(sizesOf(manifest), out)
  const check = { ...checkOf('The site', host, size), measured: true }
  if (!division || check.excesses.length === 0) return { ...check, parts: [] }
  const { baseUrl } = config.site
  if (baseUrl === null)
    throw new UsageError('A site in parts needs to know its address: set "baseUrl" in site.yaml.')
  const layout = layoutOf(manifest, baseUrl, division.address, (share) => {
    return hostLimits(host, { ...size, ...share, entries: share.files * 1.1 }).excesses.length === 0
  })
  const made = makeParts(config, { host, site: manifest, layout, baseUrl }, division.folder)
  return { ...check, parts: made.map((part) => partCheck(host, part)) }
}

function checkOf(name: string, host: Host, size: ReturnType<typeof siteSize>) {
  const { plan, excesses } = hostLimits(host, size)
  return {
    name: host,
    limitsAsOf,
    fits: plan !== null,
    plan,
    files: size.files,
    bytes: size.bytes,
    excesses: excesses.map((excess) => ({ ...excess, told: excessText(name, host, excess) })),
  }
}

function partCheck(host: Host, { name, url, folder, size }: MadePart): PartCheck {
  const { fits, plan, files, bytes } = checkOf(name, host, size)
  return { name, url, folder, files, bytes, fits, plan }
}

function* planned(pages: number) {
  for (let page = 0; page < pages; page++) yield { file: 'index.html', size: 0 }
}

function layoutOf(
  manifest: Manifest,
  baseUrl: string,
  address: string | null,
  fits: (share: Share) => boolean,
): Layout {
  const shares = new Map<string, { files: number; bytes: number }>()
  for (const { file, size } of sizesOf(manifest)) {
    const name = file.slice(0, Math.max(0, file.indexOf('/')))
    const share = shares.get(name)
    if (share) {
      share.files++
      share.bytes += size
    } else shares.set(name, { files: 1, bytes: size })
  }
  return partsByYear(shares, baseUrl, addressesOf(address, baseUrl), fits)
}
