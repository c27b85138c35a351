import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { copySite, type TestSite } from '../testing/site.ts'

// The first half of the search index is kept of archives of more than some thousand articles.
const it = suite('kept runs of the search index')

/** Records of one year, so that the site has hardly more pages than articles. */
const fill = (content: string, name: string, from: number, to: number) => {
  mkdirSync(content, { recursive: true })
  const records = Array.from({ length: to - from }, (_, at) => {
    const number = from + at
    return `${JSON.stringify({ id: number, title: `Tin số ${number}`, date: '1990', text: `Đoạn của tin số ${number}.` })}\n`
  })
  writeFileSync(join(content, name), records.join(''))
}

const runsOf = (cache: string): string[] =>
  (readdirSync(join(cache, 'search'), { recursive: true }) as string[])
    .filter((name) => name.endsWith('.run'))
    .map((name) => join(cache, 'search', name))
    .sort()

const builtClean = async (site: TestSite): Promise<Map<string, string>> => {
  const folders = { out: join(site.folder, 'clean'), cache: join(site.folder, 'clean-cache') }
  await site.build({ ...folders, clean: true })
  const files = (readdirSync(folders.out, { recursive: true }) as string[]).filter((name) =>
    statSync(join(folders.out, name)).isFile(),
  )
  return new Map(files.map((name) => [name, readFileSync(join(folders.out, name), 'latin1')]))
}

it('stay when another archive is built with the same cache, and are made anew where a byte of one was changed', async () => {
  const site = copySite('empty')
  try {
    fill(site.content, 'a.jsonl', 0, 2060)
    await site.build()
    const runs = runsOf(site.cache)
    assert.ok(runs.length > 1)
    const other = join(site.folder, 'other')
    fill(other, 'b.jsonl', 3000, 3003)
    await site.build({ content: other, out: join(site.folder, 'other-out') })
    assert.equal(runsOf(site.cache), runs)

    for (const [at, run] of runs.entries()) {
      const bytes = readFileSync(run)
      // In the middle of the words that articles hold, and then among those of headlines.
      const place = at % 2 === 0 ? Math.floor(bytes.length * 0.6) : bytes.length - 20
      bytes[place]! ^= 8
      writeFileSync(run, bytes)
    }
    fill(site.content, 'b.jsonl', 5000, 5001)
    await site.build()
    const expected = await builtClean(site)
    assert.equal(site.listFiles(), [...expected.keys()].sort())
    for (const [name, text] of expected)
      assert.ok(readFileSync(join(site.out, name), 'latin1') === text, `${name} is another`)
  } finally {
    site.remove()
  }
})

it.run()
