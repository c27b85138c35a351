import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { hostFiles } from '../indexes/host-files.ts'
import type { SiteSize } from '../indexes/hosts.ts'
import { nodeParts } from '../kit/code.ts'
import { digestOf } from '../kit/digest.ts'
import { type Config, encodings, type Host } from '../model/config.ts'
import { formerRules, goneRules, mainRedirects, partWriter } from '../publish/part-links.ts'
import { isShared, type Layout, type Part } from '../publish/parts.ts'
import { compressed } from '../write/compressed.ts'
import { leftovers, openJournal } from '../write/journal.ts'
import { Manifest, type Written } from '../write/manifest.ts'
import { clearWaitingRoom, openOutput } from '../write/output.ts'
import { sweep } from '../write/sweep.ts'
import { type Sized, siteSize } from './measure.ts'
import { journalOf, siteName, workshopOf } from './workshop.ts'

/** A part of the site that was made in a folder of its own. */
export interface MadePart extends Part {
  readonly folder: string
  readonly size: SiteSize
}

/** The site of the last build, and how it is to be divided. */
export interface DividedSite {
  readonly host: Host
  readonly site: Manifest
  readonly layout: Layout
  readonly baseUrl: string
}

/** Raise this when the same site gives other files of a part. */
const version = 2

/**
 * Makes each part in a folder of its own below `folder`, from the files of the last build. Like a build, it leaves the bytes and times of files
 * that need not change, and deletes what the parts no longer have, even if an earlier run was killed.
 */
export function makeParts(config: Config, divided: DividedSite, folder: string): MadePart[] {
  const { host, site, layout, baseUrl } = divided
  const { out } = config.folders
  const workshop = workshopOf(config)
  const memory = join(workshop, siteName(folder))
  const before = Manifest.load(memory)?.manifest ?? new Manifest()
  const announced = `${journalOf(workshop, folder)}-0`
  const interrupted = new Set(leftovers(announced))
  const journal = openJournal(announced)
  clearWaitingRoom(folder)
  const output = openOutput(folder)
  const now = new Manifest()
  const redirects = site.find('_redirects') === -1 ? '' : readFileSync(join(out, '_redirects'), 'utf8')
  const ground = digestOf(JSON.stringify([version, nodeParts(), host, baseUrl, layout.parts]))
  const put = ({ file, key, stays, make }: Wanted): Sized => {
    const last = lastOf(before, file)
    const written = stays ? last! : { ...output.put(file, make(), last).written, key }
    now.push(written, 0)
    return { file: file.slice(file.indexOf('/') + 1), size: written.size }
  }
  const made = layout.parts.map((part, place): MadePart => {
    const write = partWriter(layout, part, baseUrl)
    const all: Wanted[] = []
    const want = (name: string, key: string, make: Wanted['make']) => {
      const file = `${part.name}/${name}`
      const last = lastOf(before, file)
      all.push({ file, key, stays: last?.key === key && output.intact(last), make })
    }
    for (const { file, bytes } of rulesOf(divided, part, place === 0, redirects)) {
      want(file, digestOf(bytes).slice(0, 16), () => bytes)
    }
    for (let entry = 0; entry < site.entries; entry++) {
      const { file, digest } = site.written(entry)
      if (isRules(file) || isCopy(site, file) || (!isShared(file) && layout.partOf(file) !== part)) continue
      const key = digestOf(ground + digest).slice(0, 16)
      // Made anew each time, since memory may not hold a whole part.
      const bytes = () => partBytes(out, file, write)
      want(file, key, bytes)
      for (const encoding of encodings) {
        if (site.find(`${file}.${encoding}`) === -1) continue
        want(`${file}.${encoding}`, key, () => compressed(encoding, bytes()))
      }
    }
    journal.announce(all.filter(({ stays }) => !stays).map(({ file }) => file))
    const sizes = all.map(put)
    const own = join(folder, part.name)
    return { ...part, folder: own, size: siteSize(sizes, own) }
  })
  for (let entry = 0; entry < before.entries; entry++) {
    const written = before.written(entry)
    if (!interrupted.has(written.file) && now.find(written.file) === -1) sweep(folder, written.file, written)
  }
  for (const file of interrupted) if (now.find(file) === -1) sweep(folder, file, null)
  now.save(memory, {})
  rmSync(announced, { force: true })
  clearWaitingRoom(folder)
  return made
}

/** A file of a part. */
interface Wanted {
  /** Relative to the folder of all parts. */
  readonly file: string
  readonly key: string
  /** Whether it is there as it was left, with the same key. */
  readonly stays: boolean
  readonly make: () => Uint8Array | string
}

function lastOf(before: Manifest, file: string): Written | null {
  const entry = before.find(file)
  return entry === -1 ? null : before.written(entry)
}

/** Whether a file holds rules for the host. They are made for each part, as each stands at an address of its own. */
const isRules = (file: string): boolean => file === '_redirects' || file === '_headers'

/** The rules of a part; `redirects` are those of the whole site. */
function rulesOf(
  { host, layout, baseUrl }: DividedSite,
  part: Part,
  isMain: boolean,
  redirects: string,
): { file: string; bytes: string }[] {
  const rules = hostFiles(host, part.url, [])
    .filter(({ file }) => isRules(file))
    .map(({ file, bytes }) => ({ file, bytes: String(bytes) }))
  if (!['cloudflare-pages', 'netlify', 'gitlab-pages'].includes(host)) return rules
  const former = isMain
    ? mainRedirects(layout, baseUrl, redirects)
    : formerRules(layout, part, baseUrl, redirects)
  const bytes = (host === 'netlify' ? goneRules(layout, part, baseUrl, redirects) : '') + former
  return isMain || bytes !== '' ? [...rules, { file: '_redirects', bytes }] : rules
}

/** Whether a file is the compressed copy of another. It cannot be copied, since the other's text changes in a part. */
function isCopy(site: Manifest, file: string): boolean {
  const original = /^(.*)\.(?:br|gz)$/.exec(file)?.[1]
  return original !== undefined && site.find(original) !== -1
}

const textual = /\.(?:html?|xml|json|csv|txt|ris|bib)$/i

function partBytes(out: string, file: string, write: ReturnType<typeof partWriter>): Uint8Array | string {
  const bytes = readFileSync(join(out, file))
  return textual.test(file) ? write(file, bytes.toString('utf8')) : bytes
}
