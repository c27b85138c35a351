import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type Served, serve } from '../../serve/serve.ts'
import { hasBrowser, openBrowser } from '../../testing/browser.ts'
import { type ArticleSketch, editionOf } from '../../testing/edition.ts'
import { filesOf } from '../../testing/search-trial.ts'
import { searchAssets } from '../assets.ts'

const it = suite('search page in a browser')
const test = hasBrowser ? it : it.skip
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

const paper: ArticleSketch[] = [
  { title: 'Đắk Lắk mở rộng vùng cà phê', date: '2021-01-22', tags: ['cà phê'] },
  { title: 'Lễ hội cà phê ở Buôn Ma Thuột', date: '2019-12-10', body: 'Khách đến Đắk Lắk uống cà phê.' },
  { title: '<img src=x onerror=document.title=1> cà phê', date: '2019-12-11' },
  { title: 'Đường sắt Bắc Nam, đường dài', date: '2018-03-01' },
  { title: 'القوارب تعود (2021)!', date: '2018-03-02', lang: 'ar', body: 'عادت القوارب إلى البحيرة.' },
  ...Array.from({ length: 25 }, (_, at) => ({
    title: `Bản tin thời tiết số ${at}`,
    date: `2017-02-${10 + (at % 18)}`,
  })),
]

let site: string
let served: Served
let browser: Browser
let page: Page

it.before(async () => {
  if (!hasBrowser) return
  site = mkdtempSync(join(tmpdir(), 'dateline-search-page-'))
  const put = (file: string, bytes: string | Uint8Array) => {
    mkdirSync(dirname(join(site, file)), { recursive: true })
    writeFileSync(join(site, file), bytes)
  }
  const edition = editionOf(paper)
  for (const [file, bytes] of filesOf(edition)) put(`news/${file}`, bytes)
  for (let row = 0; row < edition.archive.size; row++) {
    const { body, lang } = edition.shelf.article(edition.archive.entry(row))
    put(
      `news/${edition.archive.url(row)}`,
      `<!doctype html><html lang="en"><title>x</title><article><div data-body lang="${lang}"><p>${body}</p></div></article>`,
    )
  }
  const { script, box, bundle } = searchAssets(join(site, '.client'))
  for (const { file, bytes } of bundle.make()) put(`news/${file}`, bytes)
  put(
    'news/search.html',
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Search</title><main><h1>Search</h1>
    <div data-search data-root="" hidden>
      <form role="search" action="search.html"><label for="q">Words</label><input id="q" name="q" type="search"><button>Search</button></form>
    </div>
    <p data-search-without>Searching needs JavaScript. <a href="tags/">All tags</a></p>
    <script defer src="${script}"></script></main>`,
  )
  put(
    'news/index.html',
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>News</title><main>
    <form role="search" action="search.html" data-search-box="${script}"><input name="q" type="search" aria-label="Words"></form>
    <script type="module" src="${box}"></script></main>`,
  )
  served = await serve({ root: site, port: 0 })
  browser = await openBrowser()
})

it.before.each(async () => {
  if (!hasBrowser) return
  page = await browser.newPage()
})

it.after.each(async () => {
  if (!hasBrowser) return
  await page.close()
})

it.after(async () => {
  if (!hasBrowser) return
  await browser.close()
  await served.close()
  rmSync(site, { recursive: true })
})

const open = (query = '') => page.goto(`${served.url}news/search.html${query}`)
const status = (text: string) => page.locator('[data-search-status]').filter({ hasText: text }).waitFor()
const titles = () => page.locator('[data-search-results] h2').allTextContents()

test('finds from what is typed, under a folder, and shows where', async () => {
  await open()
  await page.fill('#q', 'dak lak')
  await status('2 articles')
  assert.equal(await titles(), ['Đắk Lắk mở rộng vùng cà phê', 'Lễ hội cà phê ở Buôn Ma Thuột'])
  await page.locator('li p mark', { hasText: 'Đắk Lắk' }).waitFor()
  assert.is(await page.locator('h2 mark').first().textContent(), 'Đắk Lắk')
  assert.is(await page.locator('time').first().textContent(), 'January 22, 2021')
  assert.not(await page.locator('[data-search-without]').isVisible())
})

test('completes a word, goes down to the results with the arrows and opens one', async () => {
  await open()
  await page.locator('#q').pressSequentially('th')
  await page.locator('[role=option]', { hasText: 'thời' }).waitFor()
  const words = await page.locator('[role=option]').allTextContents()
  for (let down = 0; down <= words.indexOf('thời'); down++) await page.keyboard.press('ArrowDown')
  assert.is(await page.locator('[aria-selected=true]').textContent(), 'thời')
  await page.keyboard.press('Enter')
  assert.is(await page.inputValue('#q'), 'thời ')
  await status('25 articles')
  await page.keyboard.press('ArrowDown')
  assert.match(String(await page.locator(':focus').textContent()), /thời tiết/)
  await page.keyboard.press('ArrowUp')
  assert.is(await page.evaluate(() => document.activeElement?.id), 'q')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(/2017\/02/)
})

test('keeps to a year chosen on the histogram, and the back button undoes it', async () => {
  await open('?q=c%C3%A0+ph%C3%AA')
  await status('3 articles')
  await page.locator('[data-search-years] button', { hasText: '2019' }).click()
  await status('2 articles')
  assert.is(await page.locator('[aria-pressed=true]').textContent(), '2019')
  await page.goBack()
  await status('3 articles')
  assert.is(await page.inputValue('#q'), 'cà phê')
})

test('leaves the focus on the year that was chosen with a key', async () => {
  await open('?q=c%C3%A0+ph%C3%AA')
  await status('3 articles')
  await page.locator('[data-search-years] button', { hasText: '2019' }).focus()
  for (const count of ['2 articles', '3 articles']) {
    await page.keyboard.press('Enter')
    await status(count)
    assert.is(await page.locator(':focus').textContent(), '2019')
  }
})

test('takes no word that the pointer slides off', async () => {
  await open()
  await page.locator('#q').pressSequentially('đườ')
  await page.locator('[role=option]', { hasText: 'đường' }).hover()
  await page.mouse.down()
  assert.is(await page.inputValue('#q'), 'đườ')
  await page.mouse.move(0, 0)
  await page.mouse.up()
  assert.is(await page.inputValue('#q'), 'đườ')
  assert.is(await page.evaluate(() => document.activeElement?.id), 'q')
  await page.locator('[role=option]', { hasText: 'đường' }).click()
  assert.is(await page.inputValue('#q'), 'đường ')
})

test('says in the title of the page what was looked for', async () => {
  await open('?q=ca+phe')
  await status('3 articles')
  assert.is(await page.title(), 'ca phe · Search')
  await page.fill('#q', '')
  await page.waitForFunction(() => document.title === 'Search')
})

test('goes on saying that the index cannot be read, and not that it searches', async () => {
  await page.clock.install()
  await page.route('**/news/search/**', (route) => route.fulfill({ status: 500 }))
  await open('?q=ca+phe')
  await status('could not be read')
  await page.clock.runFor(1000)
  assert.match(String(await page.locator('[data-search-status]').textContent()), /could not be read/)
})

test('shows a result in its own language and direction', async () => {
  await open('?q=2021')
  await status('1 article')
  const headline = page.locator('[data-search-results] h2[lang=ar]')
  await headline.waitFor()
  for (const own of [headline, page.locator('[data-search-results] p[lang=ar]')])
    assert.is(await own.evaluate((one) => getComputedStyle(one).direction), 'rtl')
  await open('?q=%C4%91%C6%B0%E1%BB%9Dng+s%E1%BA%AFt')
  await page.locator('h2[lang=vi][dir=auto]').waitFor()
})

test('orders by date, in an address that can be passed on', async () => {
  await open('?q=ca+phe')
  await status('3 articles')
  await page.selectOption('select', 'oldest')
  await page.waitForURL(/order=oldest/)
  await page.waitForFunction(() =>
    document.querySelector('[data-search-results] h2')?.textContent?.startsWith('Lễ hội'),
  )
  await open('?q=ca+phe&order=newest')
  await status('3 articles')
  assert.match(String((await titles())[0]), /^Đắk Lắk/)
})

test('loads the client on the front page when the reader comes to the box, and completes words there', async () => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(`${served.url}news/`, { waitUntil: 'networkidle' })
  assert.not(
    asked.some(
      (path) => path.includes('/search/') || path.endsWith(searchAssets(join(site, '.client')).script),
    ),
  )
  await page.focus('[name=q]')
  await page.locator('[role=combobox]').waitFor()
  await page.locator('[name=q]').pressSequentially('đườ')
  await page.locator('[role=option]', { hasText: 'đường' }).click()
  await page.waitForURL(/search\.html\?q=/)
  await status('1 article')
})

test('shows more when asked', async () => {
  await open('?q=thoi+tiet')
  await status('25 articles')
  assert.is((await titles()).length, 10)
  await page.locator('[data-search-more]').click()
  await page.locator('[data-search-results] li:nth-child(20)').waitFor()
})

test('shows a hostile headline as text', async () => {
  await open('?q=onerror')
  await status('1 article')
  assert.match(String((await titles())[0]), /^<img src=x/)
  assert.is(await page.title(), 'onerror · Search')
})

test('says when nothing is found, and when the index cannot be read', async () => {
  await open('?q=kh%C3%B4ngc%C3%B3')
  await status('Nothing was found')
  await page.route('**/search/words/*', (route) => route.abort())
  await page.fill('#q', 'bản tin')
  await status('could not be read')
  await page.unroute('**/search/words/*')
  await page.context().setOffline(true)
  await page.fill('#q', 'đường sắt')
  await status('offline')
  await page.context().setOffline(false)
  await status('1 article')
})

test('works where the host sends whole files', async () => {
  await page.route('**/*.bin', async (route) => {
    const { range: _, ...headers } = route.request().headers()
    await route.continue({ headers })
  })
  await open('?q=dak+lak')
  await status('2 articles')
})

test('offers the lists where there is no JavaScript, or no server', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const plain = await context.newPage()
  await plain.goto(`${served.url}news/search.html`)
  assert.ok(await plain.locator('[data-search-without]').isVisible())
  await context.close()
  await page.goto(pathToFileURL(join(site, 'news/search.html')).href)
  await status('opened from a disk')
  assert.ok(await page.locator('[data-search-without]').isVisible())
})

test('has nothing that axe objects to', async () => {
  await open('?q=thoi+tiet')
  await status('25 articles')
  await page.locator('#q').focus()
  await page.keyboard.press('End')
  await page.keyboard.type(' th')
  await page.locator('[role=option]').first().waitFor()
  await page.evaluate(readFileSync(axe, 'utf8'))
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }
    return (await axe.run()).violations.map(({ id }) => id)
  })
  assert.equal(violations, [])
})

it.run()
