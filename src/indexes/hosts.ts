import type { Host } from '../model/config.ts'
import { type Notice, notice } from '../model/notice.ts'

/** What a site asks of its host. */
export interface SiteSize {
  readonly files: number
  readonly bytes: number
  readonly largestFile: number
  /** Files in the fullest folder, without those in folders of it. */
  readonly filesPerDirectory: number
  readonly redirects: number
}

interface Plan {
  /** Empty where the host has only one. */
  readonly name: string
  readonly limits: Partial<SiteSize>
}

const megabyte = 1024 * 1024
const gigabyte = 1024 * megabyte

/**
 * Limits as the hosts' own pages stated them in November 2026, cheapest plan first. They move: see `docs/deploy/`.
 * Cloudflare: Pages limits and redirects pages; 100,000 files since January 2026 for paying accounts.
 * Netlify: deploy documentation. GitHub: Pages limits. GitLab: instance defaults of Pages. S3: website routing rules;
 * nginx and Apache have no limits of their own, but a map of 200,000 lines is some 30 MB of memory, and Apache reads
 * `.htaccess` at every request.
 */
export const plans: Readonly<Record<Host, readonly Plan[]>> = {
  'cloudflare-pages': [
    { name: 'free', limits: { files: 20_000, largestFile: 25 * megabyte, redirects: 2000 } },
    { name: 'paid', limits: { files: 100_000, largestFile: 25 * megabyte, redirects: 2000 } },
  ],
  netlify: [{ name: '', limits: { filesPerDirectory: 54_000 } }],
  'github-pages': [{ name: '', limits: { bytes: gigabyte, redirects: 0 } }],
  'gitlab-pages': [{ name: '', limits: { files: 200_000, bytes: gigabyte, redirects: 1000 } }],
  s3: [{ name: '', limits: { redirects: 50 } }],
  nginx: [{ name: '', limits: { redirects: 200_000 } }],
  apache: [{ name: '', limits: { redirects: 5000 } }],
}

const words: Readonly<Record<keyof SiteSize, string>> = {
  files: 'files',
  bytes: 'bytes',
  largestFile: 'bytes in its largest file',
  filesPerDirectory: 'files in one folder',
  redirects: 'redirects',
}

/** A limit that the site passes. */
export interface Excess {
  readonly plan: string
  readonly what: keyof SiteSize
  readonly actual: number
  readonly limit: number
}

/**
 * Whether a site fits a host. `plan` is the cheapest that holds it, or null where none does; `excesses` are the limits that it
 * passes, of every plan below that one. Redirects are no excess: pages stand in for those over the limit, and are among the files.
 */
export function hostLimits(host: Host, size: SiteSize): { plan: string | null; excesses: Excess[] } {
  const excesses: Excess[] = []
  for (const { name, limits } of plans[host]) {
    const passed = (Object.keys(limits) as (keyof SiteSize)[]).filter(
      (what) => what !== 'redirects' && size[what] > limits[what]!,
    )
    if (passed.length === 0) return { plan: name, excesses }
    excesses.push(...passed.map((what) => ({ plan: name, what, actual: size[what], limit: limits[what]! })))
  }
  return { plan: null, excesses }
}

/** How many redirects a host takes as rules; where it takes fewer than there are, pages lead on instead. */
export function redirectLimit(host: Host | null): number {
  return host === null ? 0 : (plans[host].at(-1)!.limits.redirects ?? Number.POSITIVE_INFINITY)
}

/** What is to be told of a site that does not fit, or fits only a dearer plan. */
export function hostNotices(host: Host, size: SiteSize): Notice[] {
  return hostLimits(host, size).excesses.map(({ plan, what, actual, limit }) => {
    const where = plan ? `${host} (${plan})` : host
    const reason = `The site has ${actual} ${words[what]}; ${where} takes at most ${limit}.`
    return notice('indexes/host-limit', 'site.yaml', 0, reason)
  })
}
