import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Snapshot } from '../build/build.ts'
import { loadConfig } from '../config/config.ts'
import { copySite, type TestSite } from '../testing/site.ts'
import { openQuick } from './quick.ts'
import { openRows } from './rows.ts'

const it = suite('quick')

/** Builds a site of these files, changes `a.txt` at once, and answers with the files that were written. */
async function rewritten(
  files: Record<string, string>,
  next: string,
  look: (site: TestSite, written: string[] | null) => Promise<void> | void,
): Promise<void> {
  const site = copySite('empty')
  try {
    const { content, out, cache } = site
    for (const [name, text] of Object.entries(files)) writeFileSync(join(content, name), text)
    let snapshot: Snapshot | null = null
    await site.build({
      onSnapshot: (made) => {
        snapshot = made
      },
    })
    const { config } = loadConfig({ content, out, cache, threads: 1 })
    const quick = await openQuick(config, openRows(content, snapshot!), snapshot!)
    try {
      writeFileSync(join(content, 'a.txt'), next)
      await look(site, quick.rewrite(join(content, 'a.txt')))
    } finally {
      quick.close()
    }
  } finally {
    site.remove()
  }
}

const given = (fields: string, word = 'noon') =>
  `---\ntitle: The ferry\ndate: 2021-03-04\nauthor: Mai Hoa\n${fields}---\nThe ferry left at ${word} with forty passengers and a goat.\n`
const found = (word: string) =>
  `The ferry leaves\n\n03/04/2021\n\nThe ferry left at ${word} with forty passengers and a goat.\n\nRead the paper on your telephone too\n`

it('writes what the next build would: lines of furniture.yaml are left out, and numbers of dates are read as it says', () =>
  rewritten(
    {
      'site.yaml': 'language: en\n',
      'furniture.yaml': 'dates: day-first\nlines:\n  - line: Read the paper on your telephone too\n',
      'a.txt': found('noon'),
    },
    found('dawn'),
    async (site, written) => {
      const page = '2021/04/03/the-ferry-leaves.html'
      const files = written ?? []
      assert.ok(files.includes(page))
      const shown = files.map((file) => site.readFile(file))
      await site.build({ out: join(site.folder, 'clean'), cache: join(site.folder, 'clean-cache') })
      assert.ok(site.fileContains(page, 'dawn'))
      assert.equal(
        files.map((file) => site.readFile(join('../clean', file))),
        shown,
      )
    },
  ))

it('writes a text that is public before and after', () =>
  rewritten({ 'a.txt': given('') }, given('', 'dawn'), (site, written) => {
    assert.ok(written?.includes('2021/03/04/the-ferry.html'))
    assert.ok(site.fileContains('2021/03/04/the-ferry.html', 'dawn'))
  }))

for (const field of ['takedown: A court ordered it', 'embargo: 2099-01-01', 'slug: boats', 'draft: true'])
  it(`leaves it to the build when an edit adds "${field}"`, () =>
    rewritten({ 'a.txt': given('') }, given(`${field}\n`, 'dawn'), (site, written) => {
      assert.is(written, null)
      assert.not(site.fileContains('2021/03/04/the-ferry.html', 'dawn'))
    }))

it.run()
