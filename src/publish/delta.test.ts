import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { sha256 } from '../kit/digest.ts'
import { deltaJson, type SiteFile } from './delta.ts'

type Site = Record<string, string>
const delta = (before: Site, after: Site, baseUrl: string | null = null) => {
  const filesOf = (site: Site, keep: (file: string) => boolean) =>
    Object.entries(site)
      .filter(([file]) => keep(file))
      .map(([file, text]): SiteFile => ({ file, digest: sha256(text), size: Buffer.byteLength(text) }))
  const lists = {
    added: filesOf(after, (file) => !(file in before)),
    changed: filesOf(after, (file) => file in before && before[file] !== after[file]),
    deleted: filesOf(before, (file) => !(file in after)),
  }
  return JSON.parse([...deltaJson(lists, baseUrl)].join('')) as Record<
    'added' | 'changed' | 'deleted',
    SiteFile[]
  > & { purge: string[] }
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

it.run()
