import type { Host } from '../model/config.ts'
import { type Notice, notice } from '../model/notice.ts'

/** What a site demands of its host; sizes are in bytes. */
export interface SiteSize {
  readonly files: number
  /** Files and folders. */
  readonly entries: number
  readonly bytes: number
  readonly largestFile: number
  /** Files in the fullest folder, without those in its subfolders. */
  readonly filesPerDirectory: number
  readonly longestPath: number
  /** The number of rules for addresses in the files that the host reads. */
  readonly rules: number
  readonly rulesBytes: number
  /** The longest rule, in characters. */
  readonly ruleLength: number
  readonly headerRules: number
  readonly headerLength: number
}

interface Plan {
  /** Empty if the host has only one plan. */
  readonly name: string
  readonly limits: Partial<SiteSize>
}

const megabyte = 1024 * 1024
const gigabyte = 1024 * megabyte

const cloudflare = {
  largestFile: 25 * megabyte,
  rules: 2100,
  ruleLength: 1000,
  headerRules: 100,
  headerLength: 2000,
}

/** When the limits were looked up on the hosts' own pages. */
export const limitsAsOf = '2026-11'

/**
 * Limits as the hosts' own pages stated them in November 2026, cheapest plan first. They change; see `docs/deploy/`.
 * Cloudflare: Pages limits, redirects (2,000 plain ones and 100 with an asterisk) and headers pages; 100,000 files since January 2026 for
 * paying accounts. Netlify: deploy documentation. GitHub: Pages limits. GitLab: instance defaults of Pages. S3: object keys and
 * website routing rules.
 */
export const plans: Readonly<Record<Host, readonly Plan[]>> = {
  'cloudflare-pages': [
    { name: 'free', limits: { files: 20_000, ...cloudflare } },
    { name: 'paid', limits: { files: 100_000, ...cloudflare } },
  ],
  netlify: [{ name: '', limits: { filesPerDirectory: 54_000 } }],
  'github-pages': [{ name: '', limits: { bytes: gigabyte } }],
  'gitlab-pages': [
    { name: '', limits: { entries: 200_000, bytes: gigabyte, rules: 1000, rulesBytes: 64 * 1024 } },
  ],
  s3: [{ name: '', limits: { longestPath: 1024, rules: 50 } }],
  nginx: [{ name: '', limits: {} }],
  apache: [{ name: '', limits: {} }],
}

/**
 * How many former addresses each host gets as rules; if there are more, pages lead on instead. Netlify states no limit. A map of 200,000 lines takes about
 * 30 MB of nginx's memory, and Apache reads `.htaccess` at every request.
 */
const redirects: Readonly<Record<Host, number>> = {
  'cloudflare-pages': 2000,
  netlify: Number.POSITIVE_INFINITY,
  'github-pages': 0,
  'gitlab-pages': 1000,
  s3: 50,
  nginx: 200_000,
  apache: 5000,
}

const words: Readonly<Record<keyof SiteSize, string>> = {
  files: 'files',
  entries: 'files and folders',
  bytes: 'bytes',
  largestFile: 'bytes in its largest file',
  filesPerDirectory: 'files in one folder',
  longestPath: 'bytes in its longest path',
  rules: 'redirect rules',
  rulesBytes: 'bytes of redirect rules',
  ruleLength: 'characters in its longest redirect rule',
  headerRules: 'header rules',
  headerLength: 'characters in its longest header line',
}

/** A limit that the site exceeds. */
export interface Excess {
  readonly plan: string
  readonly what: keyof SiteSize
  readonly actual: number
  readonly limit: number
}

/**
 * Checks whether a site fits a host. `plan` is the cheapest plan that holds it, or null if none does; `excesses` are the limits that it exceeds, for every
 * cheaper plan.
 */
export function hostLimits(host: Host, size: SiteSize): { plan: string | null; excesses: Excess[] } {
  const excesses: Excess[] = []
  for (const { name, limits } of plans[host]) {
    const passed = (Object.keys(limits) as (keyof SiteSize)[]).filter((what) => size[what] > limits[what]!)
    if (passed.length === 0) return { plan: name, excesses }
    excesses.push(...passed.map((what) => ({ plan: name, what, actual: size[what], limit: limits[what]! })))
  }
  return { plan: null, excesses }
}

/**
 * How many bytes of rules a host takes; a longer file is ignored entirely. Vietnamese addresses are percent-encoded, so GitLab's limit of bytes is reached long
 * before its thousand rules.
 */
export function redirectBytes(host: Host | null): number {
  return host === null ? 0 : (plans[host][0]!.limits.rulesBytes ?? Number.POSITIVE_INFINITY)
}

/** How many redirects a host takes as rules; if there are more, pages lead on instead. */
export function redirectLimit(host: Host | null): number {
  return host === null ? 0 : redirects[host]
}

/** How many characters a redirect rule of a host may have; longer ones are ignored. */
export function ruleLimit(host: Host | null): number {
  return host === null ? 0 : (plans[host][0]!.limits.ruleLength ?? Number.POSITIVE_INFINITY)
}

/** Notices for a site that does not fit, or fits only a more expensive plan. */
export function hostNotices(host: Host, size: SiteSize): Notice[] {
  return hostLimits(host, size).excesses.map((excess) =>
    notice('indexes/host-limit', 'site.yaml', 0, excessText('The site', host, excess)),
  )
}

/** `The site has 20,001 files; cloudflare-pages (free) takes at most 20,000.` */
export function excessText(site: string, host: Host, { plan, what, actual, limit }: Excess): string {
  const where = plan ? `${host} (${plan})` : host
  return `${site} has ${actual.toLocaleString('en')} ${words[what]}; ${where} takes at most ${limit.toLocaleString('en')}.`
}
