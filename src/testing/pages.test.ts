import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { brokenLinks } from './links.ts'
import { copySite, siteNames, type TestSite } from './site.ts'

const it = suite('pages')

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard'],
  // The HTML standard allows a bare ">" in text.
  rules: { 'no-raw-characters': 'off' },
})

/** What a validator says of the site's pages, as `page:line rule message`. */
async function faultsOf(site: TestSite): Promise<string[]> {
  const faults: string[] = []
  for (const page of site.listFiles().filter((file) => file.endsWith('.html'))) {
    const { results } = await validator.validateString(site.readFile(page), page)
    for (const { messages } of results) {
      faults.push(...messages.map(({ line, ruleId, message }) => `${page}:${line} ${ruleId} ${message}`))
    }
  }
  return faults
}

for (const name of siteNames) {
  it(`are valid HTML in ${name}`, async () => {
    const site = copySite(name)
    try {
      await site.build()
      assert.equal(await faultsOf(site), [])
    } finally {
      site.remove()
    }
  })
}

it('of the sample archive are valid, lead nowhere in vain, and tell of no fault but the missing date', async () => {
  const site = copySite('empty')
  try {
    const content = join(import.meta.dirname, '..', '..', 'content')
    const { articles, notices } = await site.build({ content })
    assert.is(articles, 42)
    assert.equal(
      notices.map(({ rule, path }) => `${rule} ${path}`),
      ['parse/no-date khong-ro-ngay/024_ee41d8a6073bc95f.txt'],
    )
    assert.equal(await faultsOf(site), [])
    assert.equal(brokenLinks(site), [])
  } finally {
    site.remove()
  }
})

it.run()
