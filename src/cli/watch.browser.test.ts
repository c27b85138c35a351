import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { hasBrowser, openBrowser } from '../testing/browser.ts'
import { until } from '../testing/until.ts'

interface Place {
  folder: string
  program: ChildProcess
  said: { out: string; error: string }
  url: string
  browser: Browser
  page: Page
}

const command = fileURLToPath(new URL('dateline.mjs', import.meta.url))
const article = (title: string) => `---
title: ${title}
slug: the-old-headline
date: 2021-03-04
---
The ferry left at noon with forty passengers and a goat.

${'It came back in the evening, and nobody spoke of the goat again.\n\n'.repeat(80)}`

const template = (main: string) => `import { word } from './lib/word.ts'
export default (view: { headline: string, bodyHtml?: string }, { html, layout }: { html: Function, layout: Function }) =>
  layout(view, html\`${main}\`)
`

const it = suite<Place>('watch, in a browser')
const test = hasBrowser ? it : it.skip

it.before(async (place) => {
  if (!hasBrowser) return
  place.folder = realpathSync(mkdtempSync(join(tmpdir(), 'dateline-live-')))
  write(place, 'content/site.yaml', 'title: The Ferry Post\nlanguage: en\ntimeZone: UTC\n')
  write(place, 'content/2021/ferry.md', article('The old headline'))
  write(place, 'templates/lib/word.ts', "export const word: string = 'first'\n")
  write(
    place,
    'templates/article.ts',
    template(
      `<main><h1>\${view.headline}</h1><p id="word">\${word}</p><div style="height: 300vh"></div></main>`,
    ),
  )
  write(place, 'templates/assets/site/zz.css', 'h1 { color: rgb(1, 2, 3) }\n')
  const said = { out: '', error: '' }
  place.said = said
  place.program = spawn(process.execPath, [command, 'watch', '--port', '0'], {
    cwd: place.folder,
    env: { ...process.env, NO_COLOR: '1', CI: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  place.program.stdout!.on('data', (data) => {
    said.out += String(data)
  })
  place.program.stderr!.on('data', (data) => {
    said.error += String(data)
  })
  await until('the site is served', () => {
    assert.is(place.program.exitCode, null, said.error)
    return /serving {2}http/.test(said.out)
  })
  place.url = /http:\/\/127\.0\.0\.1:\d+\//.exec(said.out)![0]
  place.browser = await openBrowser()
  place.page = await place.browser.newPage()
  await place.page.goto(`${place.url}2021/03/04/the-old-headline.html`)
})

it.after(async ({ browser, program, folder }) => {
  if (!hasBrowser) return
  await browser?.close()
  program.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

function write({ folder }: Place, path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}

function change(place: Place, path: string, from: string, to: string): void {
  const text = readFileSync(join(place.folder, path), 'utf8')
  assert.ok(text.includes(from))
  write(place, path, text.replace(from, to))
}

test('shows a new headline without anyone touching the page, and keeps the place', async (place) => {
  const { page } = place
  assert.is(await page.textContent('h1'), 'The old headline')
  await page.evaluate(() => scrollTo(0, 500))
  change(place, 'content/2021/ferry.md', 'title: The old headline', 'title: The new headline')
  await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'The new headline')
  await page.waitForFunction(() => scrollY === 500)
  assert.match(place.said.out, /content\/2021\/ferry\.md -> \d+ pages, \d+ ms/)
})

test('shows what changed while the page was loaded', async (place) => {
  const { page, url } = place
  let goOn: () => void = () => undefined
  const gate = new Promise<void>((done) => {
    goOn = done
  })
  // The script reads the page once more, to know later what changed: here not before it has.
  await page.route('**/*.html', async (route) => {
    if (route.request().resourceType() === 'fetch') await gate
    await route.continue()
  })
  await page.goto(`${url}2021/03/04/the-old-headline.html`)
  const said = place.said.out.length
  change(place, 'content/2021/ferry.md', 'title: The new headline', 'title: The newest headline')
  await until('it is built', () => place.said.out.slice(said).includes('ferry.md -> '))
  goOn()
  await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'The newest headline')
  await page.unroute('**/*.html')
  change(place, 'content/2021/ferry.md', 'title: The newest headline', 'title: The new headline')
  await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'The new headline')
})

test('follows a page that changes its address', async (place) => {
  const { page } = place
  const from = 'title: The new headline\nslug: the-old-headline'
  change(place, 'content/2021/ferry.md', from, 'title: A headline elsewhere')
  await page.waitForURL(`${place.url}2021/03/04/a-headline-elsewhere.html`)
  change(place, 'content/2021/ferry.md', 'title: A headline elsewhere', from)
  await page.waitForURL(`${place.url}2021/03/04/the-old-headline.html`)
  await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'The new headline')
})

test('takes new styles without a reload', async (place) => {
  const { page } = place
  await page.evaluate(() => Object.assign(window, { isSame: true }))
  change(place, 'templates/assets/site/zz.css', 'rgb(1, 2, 3)', 'rgb(4, 5, 6)')
  await page.waitForFunction(() => getComputedStyle(document.querySelector('h1')!).color === 'rgb(4, 5, 6)')
  assert.ok(await page.evaluate(() => 'isSame' in window))
})

test('loads what a template imports anew', async (place) => {
  change(place, 'templates/lib/word.ts', 'first', 'second')
  await place.page.waitForFunction(() => document.querySelector('#word')?.textContent === 'second')
})

test('shows where a template is broken, and goes on when it is mended', async (place) => {
  const { page } = place
  change(place, 'templates/article.ts', `\${word}`, `\${wrod}`)
  const overlay = page.locator('dateline-problems section')
  await overlay.waitFor()
  assert.match((await overlay.textContent())!, /wrod is not defined/)
  assert.match((await overlay.textContent())!, /templates\/article\.ts:3/)
  assert.match((await overlay.locator('.here').textContent())!, /3 > .*wrod/)
  assert.is(await page.textContent('h1'), 'The new headline', 'the last good page stays')

  const late = await place.browser.newPage()
  await late.goto(place.url)
  await late.locator('dateline-problems section').waitFor()
  await late.close()

  change(place, 'templates/article.ts', `\${wrod}`, `\${word}`)
  await overlay.waitFor({ state: 'detached' })
})

test('shows a template that cannot be read at all', async (place) => {
  change(place, 'templates/article.ts', 'export default', 'export default (((')
  const overlay = place.page.locator('dateline-problems section')
  await overlay.waitFor()
  assert.match((await overlay.textContent())!, /templates\/article\.ts/)
  change(place, 'templates/article.ts', 'export default (((', 'export default')
  await overlay.waitFor({ state: 'detached' })
})

test('shows settings that cannot be used', async (place) => {
  change(place, 'content/site.yaml', 'timeZone: UTC', 'timeZone: Atlantis')
  const overlay = place.page.locator('dateline-problems section')
  await overlay.waitFor()
  assert.match((await overlay.textContent())!, /timeZone/)
  change(place, 'content/site.yaml', 'timeZone: Atlantis', 'timeZone: UTC')
  await overlay.waitFor({ state: 'detached' })
})

test('catches up in a browser that was away', async (place) => {
  const { page } = place
  await page.context().setOffline(true)
  change(place, 'content/2021/ferry.md', 'The new headline', 'The newest headline')
  await until('it is built', () =>
    readFileSync(join(place.folder, 'dist/2021/03/04/the-old-headline.html'), 'utf8').includes('The newest'),
  )
  await page.context().setOffline(false)
  await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'The newest headline')
})

test('ends on Ctrl-C with nothing left behind', async ({ program }) => {
  program.kill('SIGINT')
  await until('the program ends', () => program.exitCode !== null)
  assert.is(program.exitCode, 0)
})

it.run()
