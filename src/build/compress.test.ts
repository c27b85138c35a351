import { appendFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { loadConfig } from '../config/config.ts'
import { digestOf } from '../kit/digest.ts'
import { putWords } from '../kit/hex.ts'
import { copySite, type TestSite } from '../testing/site.ts'
import { Manifest } from '../write/manifest.ts'
import type { Head } from './last.ts'
import { siteName, toldOf, workshopOf } from './workshop.ts'

const it = suite('compressed copies')

async function withSite(work: (site: TestSite) => Promise<void>): Promise<void> {
  const site = copySite('mixed')
  try {
    appendFileSync(join(site.content, 'site.yaml'), '\nextras: [text]\ncompress: [br, gz]\n')
    await work(site)
  } finally {
    site.remove()
  }
}

const copies = (site: TestSite) =>
  site.listFiles().filter((file) => /\.(?:br|gz)$/.test(file) && !/^(?:data|search)\//.test(file))
const article = (text: string) => `---\ntitle: Bài thêm\ndate: 2012-03-04\n---\n\n${text}\n`

/** Copies that do not hold what the file beside them holds, and texts of some size that have none. */
function faults(site: TestSite): string[] {
  const read = (file: string) => readFileSync(join(site.out, file))
  const wrong = copies(site).filter((file) => {
    const bytes = file.endsWith('.br') ? brotliDecompressSync(read(file)) : gunzipSync(read(file))
    return !bytes.equals(read(file.replace(/\.\w+$/, '')))
  })
  const lacking = site
    .listFiles()
    .filter((file) => /\.(?:html|css|js|xml|txt)$/.test(file) && read(file).length >= 1400)
    .filter((file) => !site.fileExists(`${file}.br`) || !site.fileExists(`${file}.gz`))
  return [...wrong, ...lacking]
}

it('hold what their files hold, and are counted with them', () =>
  withSite(async (site) => {
    const { files } = await site.build()
    assert.equal(faults(site), [])
    assert.is(files, site.listFiles().length)
    assert.ok(copies(site).length > 20)
    assert.not.ok(copies(site).some((file) => file.startsWith('search/')))
  }))

it('are written once, follow an edit, and go with their files', () =>
  withSite(async (site) => {
    const source = join(site.content, 'more.md')
    const page = '2012/03/04/bai-them.html'
    writeFileSync(source, article('Đoạn một.'))
    await site.build()
    assert.ok(site.fileExists(`${page}.br`))
    const again = await site.build()
    assert.equal([again.written, again.removed], [0, 0])
    writeFileSync(source, article('Đoạn hai.'))
    const edited = await site.build()
    assert.ok(edited.changed.includes(`${page}.gz`))
    assert.equal(faults(site), [])
    rmSync(source)
    await site.build()
    assert.not.ok(site.fileExists(`${page}.br`))
    assert.equal(faults(site), [])
  }))

it('are made again where somebody changed or deleted one', () =>
  withSite(async (site) => {
    await site.build()
    const tree = site.treeDigest()
    const [first, second] = copies(site)
    rmSync(join(site.out, first!))
    writeFileSync(join(site.out, second!), 'x')
    const { written } = await site.build()
    assert.is(written, 2)
    assert.equal(site.treeDigest(), tree)
  }))

/** Leaves a copy as another version of zlib would have made it, and pages as its build would know them. */
function withOldCopy(site: TestSite, name: string): void {
  const path = join(site.out, name)
  const bytes = gzipSync(gunzipSync(readFileSync(path)), { level: 1 })
  writeFileSync(path, bytes)
  const { folders } = loadConfig({ content: site.content, out: site.out, cache: site.cache }).config
  const workshop = workshopOf({ folders })
  // A build that knows that nothing changed makes nothing; with another Node it knows of none.
  rmSync(toldOf(workshop, site.out))
  const file = join(workshop, siteName(site.out))
  const { manifest, head } = Manifest.load(file)!
  const entry = manifest.find(name)
  manifest.size.array[entry] = bytes.length
  manifest.mtime.array[entry] = statSync(path).mtimeMs
  putWords(digestOf(bytes), manifest.digests.array, entry * 8)
  manifest.save(file, { ...(head as Head), code: 'of another time' })
}

it('are made again where another version of Node made them', () =>
  withSite(async (site) => {
    await site.build()
    const tree = site.treeDigest()
    const pages = ['index.html.gz', copies(site).find((file) => /^assets\/.*\.css\.gz$/.test(file))!]
    for (const name of pages) {
      withOldCopy(site, name)
      await site.build()
      assert.equal(site.treeDigest(), tree, name)
    }
  }))

it('come and go with the setting, and leave the files beside them alone', () =>
  withSite(async (site) => {
    await site.build()
    const { mtimeMs } = statSync(join(site.out, 'index.html'))
    const settings = join(site.content, 'site.yaml')
    const text = readFileSync(settings, 'utf8')
    writeFileSync(settings, text.replace('[br, gz]', '[gz]'))
    await site.build()
    assert.ok(copies(site).every((file) => file.endsWith('.gz')))
    writeFileSync(settings, text.replace('compress: [br, gz]', ''))
    await site.build()
    assert.equal(copies(site), [])
    assert.is(statSync(join(site.out, 'index.html')).mtimeMs, mtimeMs)
    writeFileSync(settings, text)
    await site.build()
    assert.equal(faults(site), [])
  }))

it('are the same on threads', () =>
  withSite(async (site) => {
    await site.build()
    const tree = site.treeDigest()
    rmSync(site.out, { recursive: true })
    rmSync(site.cache, { recursive: true })
    await site.build({ threads: 2, threadsFrom: 1 })
    assert.equal(site.treeDigest(), tree)
  }))

it.run()
