import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { Column, Texts } from '../kit/columns.ts'
import { sha256 } from '../kit/digest.ts'
import { putWords } from '../kit/hex.ts'
import { JsonBytes } from '../kit/jsonbytes.ts'
import { putDelta, type SiteFile, type SiteFiles, type SomeFiles } from './delta.ts'

type Site = Record<string, string>
const columnsOf = (site: Site): SiteFiles => {
  const columns = { file: new Texts(), digests: new Column('u32'), size: new Column('f64') }
  for (const [file, text] of Object.entries(site)) {
    columns.digests.reserve(columns.digests.length + 8)
    putWords(sha256(text), columns.digests.array, columns.digests.length)
    columns.digests.length += 8
    columns.file.push(file)
    columns.size.push(Buffer.byteLength(text))
  }
  return columns
}

const folder = mkdtempSync(join(tmpdir(), 'dateline-delta-'))

const delta = (before: Site, after: Site, baseUrl: string | null = null) => {
  const some = (site: Site, keep: (file: string) => boolean): SomeFiles => ({
    of: columnsOf(site),
    entries: Object.keys(site).flatMap((file, entry) => (keep(file) ? [entry] : [])),
  })
  const lists = {
    added: some(after, (file) => !(file in before)),
    changed: some(after, (file) => file in before && before[file] !== after[file]),
    deleted: some(before, (file) => !(file in after)),
  }
  const path = join(folder, 'delta.json')
  const descriptor = openSync(path, 'w')
  const out = new JsonBytes(descriptor)
  putDelta(out, lists, baseUrl)
  out.flush()
  closeSync(descriptor)
  return JSON.parse(readFileSync(path, 'utf8')) as Record<'added' | 'changed' | 'deleted', SiteFile[]> & {
    purge: string[]
  }
}

const before = { 'index.html': 'a', 'old.html': 'b', 'same.html': 'c', 'tags/cà phê/index.html': 'd' }
const after = { 'index.html': 'A', 'same.html': 'c', 'tags/cà phê/index.html': 'D', 'new.html': 'e' }

const it = suite('delta')

it('names what was added, changed and deleted', () => {
  const { added, changed, deleted } = delta(before, after)
  assert.equal(added, [{ file: 'new.html', digest: sha256('e'), size: 1 }])
  assert.equal(
    changed.map(({ file }) => file),
    ['index.html', 'tags/cà phê/index.html'],
  )
  assert.equal(
    deleted.map(({ file }) => file),
    ['old.html'],
  )
})

it('is empty where nothing changed', () => {
  assert.equal(delta(before, before), { added: [], changed: [], deleted: [], purge: [] })
})

it('names the addresses that caches must forget', () => {
  assert.equal(delta(before, after, 'https://a.example/').purge, [
    'https://a.example/index.html',
    'https://a.example/',
    'https://a.example/tags/c%C3%A0%20ph%C3%AA/index.html',
    'https://a.example/tags/c%C3%A0%20ph%C3%AA/',
    'https://a.example/old.html',
  ])
})

it('gives the new site when it is done to the old one', () => {
  const copy: Site = { ...before }
  const { added, changed, deleted } = delta(before, after)
  for (const { file } of deleted) delete copy[file]
  for (const { file } of [...added, ...changed]) copy[file] = after[file as keyof typeof after]
  assert.equal(copy, after)
})

it.after(() => rmSync(folder, { recursive: true }))

it.run()
