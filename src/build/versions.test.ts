import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { copySite, type TestSite } from '../testing/site.ts'

const it = suite('versions of a text')

const sentences = Array.from(
  { length: 30 },
  (_, at) => `Câu thứ ${at * 37} nói về việc số ${at * at + 11} của xã Ea Lốp trong năm ${1950 + at}.`,
)
const article = (title: string, from: number) =>
  `---\ntitle: ${title}\ndate: 2012-03-0${from + 1}\n---\n\n${sentences.slice(from).join(' ')}\n`

const first = '2012/03/01/ban-mot.html'
const second = '2012/03/03/ban-hai.html'

async function withSite(work: (site: TestSite) => Promise<void>): Promise<void> {
  const site = copySite('mixed')
  try {
    writeFileSync(join(site.content, 'one.md'), article('Bản một', 0))
    writeFileSync(join(site.content, 'two.md'), article('Bản hai', 2))
    await site.build()
    await work(site)
  } finally {
    site.remove()
  }
}

const leads = (site: TestSite, from: string, to: string) =>
  new RegExp(`Bản khác của bài này:\\s*<a href="../../../${to}"`).test(site.readFile(from))

it('lead to each other, and the ledger says so', () =>
  withSite(async (site) => {
    assert.ok(leads(site, first, second))
    assert.ok(leads(site, second, first))
    const ledger = readFileSync(join(site.cache, 'ledger.jsonl'), 'utf8')
    assert.match(ledger, /"source":"one\.md","fate":"page",.*"versions":\["two\.md"\]/)
  }))

it('follow an edit and the setting, as a clean build would', () =>
  withSite(async (site) => {
    const steps = [
      () =>
        writeFileSync(
          join(site.content, 'two.md'),
          article('Bản hai', 2).replace(/Câu/g, 'Một điều khác hẳn'),
        ),
      () => writeFileSync(join(site.content, 'two.md'), article('Bản hai', 2)),
      () => rmSync(join(site.content, 'one.md')),
    ]
    const linked: boolean[] = []
    for (const step of steps) {
      step()
      await site.build()
      linked.push(site.readFile(second).includes('Bản khác'))
      const tree = site.treeDigest()
      await site.build({ clean: true })
      assert.equal(site.treeDigest(), tree)
    }
    assert.equal(linked, [false, true, false])
  }))

it.run()
