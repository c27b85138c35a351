import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { hasBrowser, openBrowser } from './browser.ts'
import { copySite } from './site.ts'

// A site that lies on a disk, without a server.
const it = suite('a site opened from a disk')
const test = hasBrowser ? it : it.skip

test('says why it cannot be searched, and offers the lists', async () => {
  const browser = await openBrowser()
  const site = copySite('plain')
  try {
    await site.build()
    const tab = await browser.newPage()
    await tab.goto(pathToFileURL(join(site.out, 'index.html')).href)
    await tab.fill('[name=q]', 'x')
    await Promise.all([tab.waitForURL(/search\.html\?q=x$/), tab.keyboard.press('Enter')])
    await tab.locator('[data-search-status]', { hasText: 'dateline serve' }).waitFor()
    assert.not(await tab.locator('[data-search-without] p').isVisible())
    assert.not(await tab.locator('#query').isVisible())
    await Promise.all([tab.waitForNavigation(), tab.locator('[data-search-without] a').first().click()])
    assert.not.match(tab.url(), 'search.html')
  } finally {
    await browser.close()
    site.remove()
  }
})

it.run()
