import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { loadConfig } from '../config/config.ts'
import { UsageError } from '../kit/errors.ts'
import type { Config, Host } from '../model/config.ts'
import { addressesOf, partsByYear } from '../publish/parts.ts'
import { copySite, type TestSite } from '../testing/site.ts'
import { xmlFault } from '../testing/xml.ts'
import { checkHost, type HostCheck } from './hosting.ts'
import { makeParts } from './parts.ts'
import { manifestOf, workshopOf } from './workshop.ts'

const it = suite('hosting')

const base = 'https://kho.example/archive/'

/** An article with a hundred former addresses. */
const article = (name: string, title: string) => {
  const aliases = Array.from({ length: 100 }, (_, place) => `/old/${name}/${place}`)
  return `---\ntitle: ${title}\ndate: 2012-03-04\naliases: ${JSON.stringify(aliases)}\n---\n\nMột đoạn của ${name}.\n`
}

/** A site with more former addresses than GitLab takes. */
async function withSite(work: (site: TestSite, config: Config) => Promise<void> | void): Promise<void> {
  const site = copySite('mixed')
  try {
    const settings = join(site.content, 'site.yaml')
    writeFileSync(settings, `${readFileSync(settings, 'utf8')}\nhost: netlify\ncompress: [br, gz]\n`)
    for (let count = 1; count <= 11; count++)
      writeFileSync(join(site.content, `old-${count}.md`), article(`old-${count}`, `Bài cũ số ${count}`))
    const { content, out, cache } = site
    await work(site, loadConfig({ content, out, cache, baseUrl: base }).config)
  } finally {
    site.remove()
  }
}

const division = (site: TestSite) => ({
  folder: join(site.folder, 'parts'),
  address: 'https://{part}.kho.example/',
})

function filesOf(folder: string): Map<string, { text: string; mtime: number }> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
  return new Map(
    names
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => {
        const path = join(parentPath, name)
        const { mtimeMs } = statSync(path)
        return [posix.relative(folder, path), { text: readFileSync(path, 'utf8'), mtime: mtimeMs }]
      }),
  )
}

it('counts pages where nothing was built, and files where something was', () =>
  withSite(async (site, config) => {
    const planned = checkHost(config, 'cloudflare-pages', 20_001, null)
    assert.equal([planned.measured, planned.fits, planned.plan], [false, true, 'paid'])
    assert.throws(
      () => checkHost(config, 'netlify', 1, division(site)),
      (error: Error) => error instanceof UsageError,
    )
    const { files, bytes } = await site.build({ baseUrl: base })
    const built = checkHost(config, 'netlify', 20_001, null)
    assert.equal([built.measured, built.fits, built.files, built.bytes], [true, true, files, bytes])
  }))

it('names each limit that is passed', () =>
  withSite(async (site, config) => {
    await site.build({ baseUrl: base })
    const { fits, excesses } = checkHost(config, 'gitlab-pages', 1, null)
    assert.is(fits, false)
    assert.equal(
      excesses.map(({ told }) => told),
      [
        'The site has 1,105 redirect rules; gitlab-pages takes at most 1,000.',
        'The site has 69,882 bytes of redirect rules; gitlab-pages takes at most 65,536.',
      ],
    )
  }))

it('makes no parts of a site that fits', () =>
  withSite(async (site, config) => {
    await site.build({ baseUrl: base })
    assert.equal(checkHost(config, 'netlify', 1, division(site)).parts, [])
    assert.not.ok(existsSync(division(site).folder))
  }))

it('makes parts whose links lead to pages, wherever these are', () =>
  withSite(async (site, config) => {
    await site.build({ baseUrl: base })
    const check = checkHost(config, 'gitlab-pages', 1, division(site))
    assert.ok(check.parts.length > 3)
    assert.equal(lostLinks(check), [])
    const pages = check.parts.flatMap(({ folder }) =>
      [...filesOf(folder).keys()].filter((file) => file.endsWith('.html') && file !== '404.html'),
    )
    assert.equal(
      pages.sort(),
      site.listFiles().filter((file) => file.endsWith('.html') && file !== '404.html'),
    )
    for (const { folder } of check.parts) {
      for (const [file, { text }] of filesOf(folder)) {
        if (file.endsWith('.xml')) assert.is(xmlFault(text), '', file)
        if (file.endsWith('.html.gz')) {
          const original = readFileSync(join(folder, file.slice(0, -3)))
          assert.ok(gunzipSync(readFileSync(join(folder, file))).equals(original), file)
        }
      }
    }
  }))

it('leaves parts as they are where nothing changed, and follows deletions', () =>
  withSite(async (site, config) => {
    await site.build({ baseUrl: base })
    const { folder } = division(site)
    checkHost(config, 'gitlab-pages', 1, division(site))
    const first = filesOf(folder)
    checkHost(config, 'gitlab-pages', 1, division(site))
    assert.equal(filesOf(folder), first)
    writeFileSync(join(site.content, 'old-1.md'), article('old-1', 'Bài khác'))
    await site.build({ baseUrl: base })
    checkHost(config, 'gitlab-pages', 1, division(site))
    const second = filesOf(folder)
    assert.ok(first.has('2012/2012/03/04/bai-cu-so-1.html'))
    assert.not.ok(second.has('2012/2012/03/04/bai-cu-so-1.html'))
    assert.ok(second.has('2012/2012/03/04/bai-khac.html'))
  }))

it('knows what it left behind when it was broken off, so that nothing stays of what was taken down since', () =>
  withSite(async (site, config) => {
    const settings = join(site.content, 'site.yaml')
    writeFileSync(settings, `${readFileSync(settings, 'utf8')}\nextras: [text]\n`)
    const build = () => site.build({ baseUrl: base })
    await build()
    const { folder } = division(site)
    // Where a file of a later part cannot be read the work ends in the middle, as it does where it is killed.
    rmSync(join(site.out, 'undated/index.html'))
    assert.throws(() => checkHost(config, 'gitlab-pages', 1, division(site)))
    assert.ok(existsSync(join(folder, '2012/2012/03/04/bai-cu-so-1.txt')))
    const taken = article('old-1', 'Bài cũ số 1').replace('date:', 'takedown: court order\ndate:')
    writeFileSync(join(site.content, 'old-1.md'), taken)
    await build()
    checkHost(config, 'gitlab-pages', 1, division(site))
    const parts = filesOf(folder)
    rmSync(folder, { recursive: true })
    checkHost(config, 'gitlab-pages', 1, division(site))
    assert.equal([...parts.keys()].sort(), [...filesOf(folder).keys()].sort())
    assert.equal(
      readdirSync(folder).filter((name) => name.startsWith('.')),
      [],
    )
  }))

it('makes no parts while a build is at work on the site', () =>
  withSite(async (site, config) => {
    await site.build({ baseUrl: base })
    const lock = join(workshopOf(config), 'lock')
    writeFileSync(lock, String(process.ppid))
    assert.throws(() => checkHost(config, 'gitlab-pages', 1, division(site)), /Another build .* is at work/)
    assert.is(checkHost(config, 'gitlab-pages', 1, null).fits, false)
    rmSync(lock)
    assert.ok(checkHost(config, 'gitlab-pages', 1, division(site)).parts.length > 1)
  }))

it('says in each part what is gone of it, and leads on from what had another address in it', () =>
  withSite(async (site, config) => {
    const taken = article('old-1', 'Bài đã gỡ').replace(
      'date:',
      'takedown: court order\naliases: [/2012/03/04/cu.html]\ndate:',
    )
    writeFileSync(join(site.content, 'old-1.md'), taken)
    await site.build({ baseUrl: base })
    const shares = new Map([['2012', { files: 1, bytes: 1 }]])
    const layout = partsByYear(shares, base, addressesOf(division(site).address, base), () => true)
    const manifest = manifestOf(workshopOf(config), site.out)!
    const file = '2012/03/04/bai-da-go.html'
    const rulesOf = (host: Host) => {
      const [main, year] = makeParts(
        config,
        { host, site: manifest, layout, baseUrl: base },
        division(site).folder,
      ).map(({ folder }) => filesOf(folder))
      assert.ok(year!.has(file))
      assert.ok(year!.has(`_deploy/gone/${file}`))
      assert.not.ok(main!.has(`_deploy/gone/${file}`))
      const text = main!.get('_redirects')!.text
      assert.ok(text.endsWith('/archive/2012/* https://2012.kho.example/2012/:splat 301\n'))
      assert.not.match(text, '410')
      return year!.get('_redirects')?.text
    }
    const former = `/2012/03/04/cu.html /${file} 301\n`
    assert.is(rulesOf('netlify'), `/${file} /_deploy/gone/${file} 410!\n${former}`)
    assert.is(rulesOf('cloudflare-pages'), former)
  }))

/** Links of the parts that lead to no file, followed as a browser would. */
function lostLinks({ parts }: HostCheck): string[] {
  const roots = parts.map(({ url, folder }) => ({ url, files: filesOf(folder) }))
  const found = (address: URL): boolean =>
    roots.some(({ url, files }) => {
      if (!address.href.startsWith(url)) return false
      const path = decodeURIComponent(address.pathname.slice(new URL(url).pathname.length))
      return files.has(path.replace(/(^|\/)$/, '$1index.html'))
    })
  const ours = (address: URL): boolean => address.host.endsWith('kho.example')
  return roots.flatMap(({ url, files }) =>
    [...files].flatMap(([file, { text }]) => {
      const links = file.endsWith('.html')
        ? [...text.matchAll(/\s(?:href|src|action)="([^"]*)"|content="0; url=([^"]*)"/g)]
        : [...text.matchAll(/<loc>(.*?)<\/loc>|<link rel="[a-z-]*" href="(.*?)"/g)]
      return links
        .map(([, a, b]) => new URL((a ?? b!).replaceAll('&amp;', '&'), url + file))
        .filter((address) => ours(address) && !found(address))
        .map((address) => `${url}${file} -> ${address.href}`)
    }),
  )
}

it.run()
