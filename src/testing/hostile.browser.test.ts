import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { contentSecurityPolicy } from '../indexes/headers.ts'
import { typeOf } from '../serve/types.ts'
import { hasBrowser, openBrowser } from './browser.ts'
import { inFull, tell } from './cases.ts'
import { alarm, enemy, payloads, writeArchive } from './hostile.ts'
import { copySite, type TestSite } from './site.ts'

// A browser opens the pages of the hostile archive, without the policy that a host would send: no script runs, no request leaves.
const it = suite('hostile texts in a browser')
const test = hasBrowser ? it : it.skip
const origin = 'http://archive.example'

let browser: Browser
let site: TestSite

it.before(async () => {
  if (!hasBrowser) return
  browser = await openBrowser()
  site = copySite('empty')
  writeArchive(site.content, payloads, payloads.slice(0, 5))
  await site.build()
})

it.after(async () => {
  if (!hasBrowser) return
  await browser.close()
  site.remove()
})

interface Watched {
  readonly context: BrowserContext
  /** What ran or left. */
  readonly alarms: string[]
}

/** A browser window whose only network is the site; it tells of every call and every request that the site did not ask for. */
async function watched(headers: Record<string, string>, change = (page: string) => page): Promise<Watched> {
  const alarms: string[] = []
  const context = await browser.newContext({ viewport: { width: 800, height: 600 } })
  await context.exposeBinding(alarm, (_, number) => alarms.push(`a script ran: ${number}`))
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url())
    if (url.origin !== origin) {
      alarms.push(`a request left: ${url}`)
      return route.abort()
    }
    const file = decodeURIComponent(url.pathname.replace(/^\/kho\//, ''))
    if (!site.fileExists(file)) return route.fulfill({ status: 404, body: '' })
    const bytes = readFileSync(join(site.out, file))
    const body = file.endsWith('.html') ? Buffer.from(change(bytes.toString())) : bytes
    return route.fulfill({ status: 200, body, headers: { 'Content-Type': typeOf(file), ...headers } })
  })
  context.on('dialog', (dialog) => {
    alarms.push(`a dialog opened: ${dialog.message()}`)
    return dialog.dismiss()
  })
  return { context, alarms }
}

/** What the browser itself made of the page: attributes that run, and links that would. It also touches everything. */
const inspect = `(() => {
  const found = []
  for (const element of document.querySelectorAll('*')) {
    for (const { name } of element.attributes) if (name.startsWith('on')) found.push(element.outerHTML.slice(0, 200))
    if (/^(?:iframe|object|embed|base|style|x-evil|form:not)$/i.test(element.localName)) found.push(element.outerHTML.slice(0, 200))
    const link = element.protocol
    if (element.localName === 'a' && link && !['http:', 'https:', 'mailto:', ':'].includes(link) && !(link === 'data:' && element.hasAttribute('download')))
      found.push(element.outerHTML.slice(0, 200))
    for (const type of ['mouseover', 'focus', 'toggle', 'error', 'load']) element.dispatchEvent(new Event(type))
  }
  return found
})()`

test('runs nothing and sends nothing on any page', async () => {
  const { context, alarms } = await watched({})
  const pages = site.listFiles().filter((file) => file.endsWith('.html'))
  const some = inFull ? pages : pages.filter((_, at) => at % 15 === 0)
  const tab = await context.newPage()
  for (const page of some) {
    // Pages that lead on to another are left before they can be looked at.
    if (site.fileContains(page, 'http-equiv="refresh"')) continue
    await tab.goto(`${origin}/kho/${page.split('/').map(encodeURIComponent).join('/')}`)
    assert.equal(await tab.evaluate(inspect), [], page)
    assert.equal(alarms, [], page)
  }
  await context.close()
  tell('hostile pages in a browser', some.length, 'no script ran, no request left')
})

test('shows hostile headlines among the results of a search as text', async () => {
  const { context, alarms } = await watched({})
  const tab = await context.newPage()
  const typed = [
    'script',
    'datelineAlarm',
    'img',
    '<script>datelineAlarm(60)</script>',
    '"><img src=x onerror=datelineAlarm(61)>',
  ]
  const findsNothing = [
    `chợ ${'"-(*:'.repeat(2000)}`,
    'tag:<svg/onload=datelineAlarm(87)> author:"</script><script>datelineAlarm(88)</script>" year:__proto__',
  ]
  let results = 0
  for (const query of [...typed, ...findsNothing]) {
    const asked = encodeURIComponent(query)
    await tab.goto(`${origin}/kho/search.html?q=${asked}&q=${asked}&__proto__=${asked}#${asked}`)
    const told = findsNothing.includes(query) ? '[data-search-status]' : '[data-search-results] li'
    await tab.locator(told).filter({ hasText: /\S/ }).first().waitFor()
    await tab.waitForLoadState('networkidle')
    results += await tab.locator('[data-search-results] li').count()
    assert.equal(await tab.evaluate(inspect), [], query)
    assert.equal(alarms, [], query)
  }
  assert.ok(results > typed.length)
  await context.close()
  tell('hostile search results in a browser', results)
})

test('would run nothing even if something got in: the policy of the headers forbids it', async () => {
  const planted = `<script>${alarm}(70)</script><img src=x onerror="${alarm}(71)"><img src="https://${enemy}/p.gif"><iframe src="https://${enemy}"></iframe><script src="https://${enemy}/a.js"></script>`
  const plant = (page: string) => page.replace('</body>', `${planted}</body>`)
  const open = await watched({}, plant)
  const tab = await open.context.newPage()
  await tab.goto(`${origin}/kho/index.html`)
  assert.ok(open.alarms.length >= 4, 'without the policy the planted text does harm')
  await open.context.close()
  const held = await watched({ 'Content-Security-Policy': contentSecurityPolicy }, plant)
  const other = await held.context.newPage()
  await other.goto(`${origin}/kho/index.html`)
  await other.evaluate(inspect)
  assert.equal(held.alarms, [])
  await held.context.close()
})

it.run()
