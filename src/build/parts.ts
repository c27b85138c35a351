import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hostFiles } from '../indexes/host-files.ts'
import type { SiteSize } from '../indexes/hosts.ts'
import { digestOf } from '../kit/digest.ts'
import { lazy } from '../kit/lazy.ts'
import { type Config, encodings, type Host } from '../model/config.ts'
import { goneRules, mainRedirects, partWriter } from '../publish/part-links.ts'
import { isShared, type Layout, type Part } from '../publish/parts.ts'
import { compressed } from '../write/compressed.ts'
import { Manifest, type Written } from '../write/manifest.ts'
import { openOutput } from '../write/output.ts'
import { sweep } from '../write/sweep.ts'
import { type Sized, siteSize } from './measure.ts'
import { siteName, workshopOf } from './workshop.ts'

/** A part of the site, made in a folder of its own. */
export interface MadePart extends Part {
  readonly folder: string
  readonly size: SiteSize
}

/** Raise when a part's files change for the same site. */
const version = 2

/**
 * Makes each part in a folder of its own below `folder`, out of the files of the last build. As a build does, it leaves what need not
 * change with its bytes and time, and deletes what the parts no longer have.
 */
export function makeParts(
  config: Config,
  host: Host,
  site: Manifest,
  layout: Layout,
  baseUrl: string,
  folder: string,
): MadePart[] {
  const { out } = config.folders
  const memory = join(workshopOf(config), siteName(folder))
  const before = Manifest.load(memory)?.manifest ?? new Manifest()
  const output = openOutput(folder)
  const now = new Manifest()
  const ground = digestOf(JSON.stringify([version, host, baseUrl, layout.parts]))
  const put = (file: string, key: string, make: () => Uint8Array | string): Sized => {
    const entry = before.find(file)
    const last = entry === -1 ? null : before.written(entry)
    const kept = last?.key === key && output.intact(last)
    const written: Written = kept ? last : { ...output.put(file, make(), last).written, key }
    now.push(written, 0)
    return { file: file.slice(file.indexOf('/') + 1), size: written.size }
  }
  const made = layout.parts.map((part, place): MadePart => {
    const write = partWriter(layout, part, baseUrl)
    const sizes: Sized[] = []
    for (const { file, bytes } of rulesOf(host, part, place === 0, layout, baseUrl, out, site)) {
      sizes.push(put(`${part.name}/${file}`, digestOf(bytes).slice(0, 16), () => bytes))
    }
    for (let entry = 0; entry < site.entries; entry++) {
      const { file, digest } = site.written(entry)
      if (isRules(file) || isCopy(site, file) || (!isShared(file) && layout.partOf(file) !== part)) continue
      const key = digestOf(ground + digest).slice(0, 16)
      const bytes = lazy(() => partBytes(out, file, write))
      sizes.push(put(`${part.name}/${file}`, key, bytes))
      for (const encoding of encodings) {
        if (site.find(`${file}.${encoding}`) === -1) continue
        sizes.push(put(`${part.name}/${file}.${encoding}`, key, () => compressed(encoding, bytes())))
      }
    }
    const own = join(folder, part.name)
    return { ...part, folder: own, size: siteSize(sizes, own) }
  })
  for (let entry = 0; entry < before.entries; entry++) {
    const written = before.written(entry)
    if (now.find(written.file) === -1) sweep(folder, written.file, written)
  }
  now.save(memory, {})
  return made
}

/** What the host reads beside the files: made for each part, as each stands at an address of its own. */
const isRules = (file: string): boolean => file === '_redirects' || file === '_headers'

function rulesOf(
  host: Host,
  part: Part,
  isMain: boolean,
  layout: Layout,
  baseUrl: string,
  out: string,
  site: Manifest,
): { file: string; bytes: string }[] {
  const rules = hostFiles(host, new URL(part.url).pathname, [])
    .filter(({ file }) => isRules(file))
    .map(({ file, bytes }) => ({ file, bytes: String(bytes) }))
  if (!['cloudflare-pages', 'netlify', 'gitlab-pages'].includes(host)) return rules
  const all = site.find('_redirects') === -1 ? '' : readFileSync(join(out, '_redirects'), 'utf8')
  const bytes =
    (host === 'netlify' ? goneRules(layout, part, baseUrl, all) : '') +
    (isMain ? mainRedirects(layout, baseUrl, all) : '')
  return isMain || bytes !== '' ? [...rules, { file: '_redirects', bytes }] : rules
}

/** Whether a file is the compressed copy of another, whose text becomes another one in a part. */
function isCopy(site: Manifest, file: string): boolean {
  const original = /^(.*)\.(?:br|gz)$/.exec(file)?.[1]
  return original !== undefined && site.find(original) !== -1
}

const textual = /\.(?:html?|xml|json|csv|txt|ris|bib)$/i

function partBytes(out: string, file: string, write: ReturnType<typeof partWriter>): Uint8Array | string {
  const bytes = readFileSync(join(out, file))
  return textual.test(file) ? write(file, bytes.toString('utf8')) : bytes
}
