import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { hosts } from '../model/config.ts'
import { inFull, tell } from './cases.ts'
import { enemy, payloads, writeArchive } from './hostile.ts'
import { elementsOf, faultsOf, shapeOf } from './hostile-pages.ts'
import { brokenLinks } from './links.ts'
import { copySite, type TestSite } from './site.ts'
import { xmlFault } from './xml.ts'

// Nothing hostile gets out of where it is put: every payload in every field of every format.
const it = suite('hostile texts')

const harmless = payloads.map((_, at) => `Chợ phiên thứ ${at}`)
let known: ReadonlySet<string> = new Set()

async function withArchive(
  texts: readonly string[],
  settings: readonly string[],
  look: (site: TestSite) => Promise<void> | void,
): Promise<number> {
  const site = copySite('empty')
  try {
    const { cases } = writeArchive(site.content, texts, settings)
    await look(site)
    return cases
  } finally {
    site.remove()
  }
}

const pagesOf = (site: TestSite): string[] => site.listFiles().filter((file) => file.endsWith('.html'))

it('knows what a harmless archive looks like', async () => {
  await withArchive(harmless, harmless, async (site) => {
    await site.build()
    known = new Set(pagesOf(site).flatMap((page) => elementsOf(site.readFile(page)).flatMap(shapeOf)))
    for (const page of pagesOf(site)) assert.equal(faultsOf(site.readFile(page), known), [], page)
  })
})

it('tells a page that something got into', () => {
  const page = (inner: string) => `<!DOCTYPE html><p title="x">${inner}</p>`
  const shapes = new Set(['<p>', '<p title>', '<a>', '<a href>'])
  assert.equal(faultsOf(page('good &lt;b&gt;'), shapes), [])
  for (const payload of payloads.filter((text) => /<[a-z!/]/i.test(text)))
    assert.ok(faultsOf(page(payload), shapes).length > 0, payload)
  for (const address of [
    'javascript:x',
    ' jav\tascript:x',
    '&#106;avascript:x',
    'data:text/html,x',
    'vbscript:x',
  ])
    assert.ok(faultsOf(page(`<a href="${address}">x</a>`), shapes).length > 0, address)
})

it('lets no text out of its place, on any page and in any file beside them', async () => {
  const settings = [payloads[0]!, payloads[1]!, payloads[3]!, payloads[35]!, payloads[9]!]
  let pages = 0
  const cases = await withArchive(payloads, settings, async (site) => {
    const { ledger, notices, articles } = await site.build()
    assert.equal(
      notices.filter(({ rule }) => rule === 'parse/failed'),
      [],
    )
    assert.is(ledger.failed, 0)
    // Every source has a fate, and every page stands for a source.
    const lines = readFileSync(join(site.cache, 'ledger.jsonl'), 'utf8').trimEnd().split('\n')
    assert.is(
      Object.values(ledger).reduce((sum, count) => sum + count, 0),
      lines.length,
    )
    assert.is(ledger.page, articles)
    for (const page of pagesOf(site)) {
      assert.equal(faultsOf(site.readFile(page), known), [], page)
      pages++
    }
    assert.equal(fileFaults(site), [])
    assert.equal(nameFaults(site.listFiles()), [])
    assert.equal(brokenLinks(site, '/kho/'), [])
    assert.equal(readdirSync(site.folder).sort(), ['cache', 'content', 'dist'])
    assert.not.ok(existsSync('/tmp/dateline-escaped'))
    assert.not.ok(existsSync('/etc/dateline-escaped'))
  })
  tell('hostile texts in fields, formats and file names', cases, `${pages} pages, none let anything out`)
})

it('lets no setting out of its place', async () => {
  const some = inFull ? payloads : payloads.filter((text, at) => at % 20 === 0 || text.includes('\0'))
  let cases = 0
  for (const payload of some) {
    await withArchive(['Chợ phiên'], [payload, payload, payload, payload, payload], async (site) => {
      await site.build()
      for (const page of pagesOf(site))
        assert.equal(faultsOf(site.readFile(page), known), [], `${page} ${payload}`)
      assert.equal(fileFaults(site), [], payload)
    })
    cases += 9
  }
  tell('hostile settings and authority files', cases)
})

it('writes no line of a payload into the files of a web host', async () => {
  const some = inFull ? payloads : payloads.filter((text) => /%0|["'$\\\r]/.test(text))
  let cases = 0
  for (const host of inFull ? hosts : (['apache', 'nginx', 'netlify'] as const)) {
    cases += await withArchive(some, harmless, async (site) => {
      const yaml = join(site.content, 'site.yaml')
      const settings = readFileSync(yaml, 'utf8').replace(/^extras.*$/m, '')
      writeFileSync(yaml, `${settings}host: ${host}\n`)
      await site.build()
      for (const file of site.listFiles().filter((file) => hostFile.test(file))) {
        assert.not.match(site.readFile(file), /^\s*(?:X-Evil|Header set X-Evil|<script)/im, `${host} ${file}`)
        assert.not.match(site.readFile(file), /[\0-\x08\x0b-\x1f\x7f]/, `${host} ${file}`)
        assert.equal(strangeRules(file, site.readFile(file)), [], host)
      }
    })
  }
  tell('hostile addresses in the files of web hosts', cases)
})

/** Lines for redirects that hold more, or lead elsewhere, than from one address of the site to one of its files. */
function strangeRules(file: string, text: string): string[] {
  const form = ruleForms.find(([name]) => name.test(file))?.[1]
  return form ? text.split('\n').filter((line) => line !== '' && !form.test(line)) : []
}

const place = String.raw`/kho/[a-z0-9/._-]*(?:[a-z0-9-]+\.html)?`
const ruleForms: readonly (readonly [file: RegExp, line: RegExp])[] = [
  [/_redirects$/, new RegExp(`^/kho/[^\\s*:"]* ${place} (?:301|410!)$`)],
  [/\.map$/, new RegExp(`^"/kho/(?:[^"\\\\$\\s]|\\\\["\\\\])*" (?:"${place}"|1);$`)],
]

const hostFile = /^(?:_redirects|_headers|\.htaccess|_deploy\/.*)$/

/** What is wrong with the files beside the pages. */
function fileFaults(site: TestSite): string[] {
  const faults: string[] = []
  for (const file of site.listFiles()) {
    if (file.endsWith('.xml')) {
      const fault = xmlFault(site.readFile(file))
      if (fault !== '') faults.push(`${file}: ${fault}`)
      if (/<(?:script|img|svg|x-evil)/i.test(site.readFile(file)))
        faults.push(`${file} has an element of a payload`)
    } else if (/\.json$/.test(file)) JSON.parse(site.readFile(file))
    else if (file.endsWith('.gz')) {
      const lines = gunzipSync(readFileSync(join(site.out, file)))
        .toString()
        .trimEnd()
        .split('\n')
      for (const line of lines) JSON.parse(line)
    } else if (file.endsWith('.csv') && /(?:^|,|\r\n)"?[=+@-](?!\d)/.test(site.readFile(file)))
      faults.push(`${file} has a formula`)
    else if (/\.(?:js|css)$/.test(file) && site.readFile(file).includes(enemy))
      faults.push(`${file} names ${enemy}`)
  }
  return faults
}

const reservedOnWindows = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** Names of files that some system cannot have, or takes for one another. */
function nameFaults(files: readonly string[]): string[] {
  const faults: string[] = []
  const seen = new Map<string, string>()
  for (const file of files) {
    for (const segment of file.split('/')) {
      if (Buffer.byteLength(segment) > 255) faults.push(`too long: ${file}`)
      if (reservedOnWindows.test(segment)) faults.push(`reserved on Windows: ${file}`)
      if (/[. ]$|[\0-\x1f\x7f\\:*?"<>|]/.test(segment)) faults.push(`not to be had on every system: ${file}`)
    }
    const same = file.normalize('NFC').toLowerCase()
    const other = seen.get(same)
    if (other !== undefined) faults.push(`the same where capitals do not count: ${other} and ${file}`)
    seen.set(same, file)
  }
  return faults
}

it.run()
