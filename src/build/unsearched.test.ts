import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { brokenLinks } from '../testing/links.ts'
import { copySite, type TestSite } from '../testing/site.ts'

const it = suite('a site without a search')

const settle = (site: TestSite, search: boolean) => {
  const file = join(site.content, 'site.yaml')
  const others = readFileSync(file, 'utf8').replace(/^search: .*\n/gm, '')
  writeFileSync(file, `${others.trimEnd()}\nsearch: ${search}\n`)
}
const ofSearch = (site: TestSite) => site.listFiles().filter((file) => /(^|\/)search/.test(file))

it('has no index, no page for it, and nothing that leads there', async () => {
  const site = copySite('mixed')
  try {
    settle(site, false)
    const { notices } = await site.build()
    assert.equal(
      notices.filter(({ rule }) => rule.startsWith('config/')),
      [],
    )
    assert.equal(ofSearch(site), [])
    const pages = site.listFiles().filter((file) => file.endsWith('.html'))
    assert.equal(
      pages.filter((file) => /search\.html|role="search"|data-search/.test(site.readFile(file))),
      [],
    )
    assert.equal(brokenLinks(site, '/archive/'), [])
  } finally {
    site.remove()
  }
})

it('is the same whether it ever had one or not, and gets it back', async () => {
  const [site, clean] = [copySite('mixed'), copySite('mixed')]
  try {
    await site.build({ threadsFrom: 0, threads: 2 })
    const whole = site.treeDigest()
    assert.ok(ofSearch(site).length > 5)
    settle(site, false)
    settle(clean, false)
    await site.build()
    await clean.build()
    assert.equal(site.treeDigest(), clean.treeDigest())
    const runs = join(site.cache, 'search')
    assert.equal(existsSync(runs) ? readdirSync(runs) : [], [])
    assert.is((await site.build()).written, 0)
    settle(site, true)
    await site.build()
    assert.equal(site.treeDigest(), whole)
  } finally {
    site.remove()
    clean.remove()
  }
})

it.run()
