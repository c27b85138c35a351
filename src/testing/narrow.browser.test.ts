import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { hasBrowser, openBrowser } from './browser.ts'
import { copySite, type TestSite } from './site.ts'

// A phone opens pages with what is too wide for it.
const it = suite('what is wide on a narrow screen')
const test = hasBrowser ? it : it.skip
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
let site: TestSite

const long = 'x'.repeat(120)
const row = (cell: string) => `|${` ${cell} |`.repeat(14)}\n`
const article = (title: string) => `---
title: ${title}
date: 2021-01-22
tags: [${long}, hai]
authors: [${long}]
section: ${long}
---

Một đoạn mở đầu.

${row('cột')}${row('---')}${row('nghìn')}
    ${long}

Một đoạn với \`${long}\` và ${long}.
`

it.before(async () => {
  if (!hasBrowser) return
  browser = await openBrowser()
  site = copySite('empty')
  writeFileSync(join(site.content, 'site.yaml'), 'gfm: true\nlanguage: vi\n')
  writeFileSync(join(site.content, 'one.md'), article('Một'))
  writeFileSync(join(site.content, 'two.md'), article(long))
  await site.build()
})

it.after(async () => {
  if (!hasBrowser) return
  await browser.close()
  site.remove()
})

test('scrolls alone, and with keys', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } })
  const tab = await context.newPage()
  for (const file of site.listFiles().filter((name) => name.endsWith('.html'))) {
    await tab.goto(pathToFileURL(join(site.out, file)).href)
    await tab.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
    assert.ok(Number(await tab.evaluate('document.documentElement.scrollWidth')) <= 360, file)
    await tab.evaluate(axe)
    const { violations } = (await tab.evaluate('axe.run()')) as { violations: { id: string }[] }
    assert.equal(
      violations.map(({ id }) => id),
      [],
      file,
    )
  }
  await context.close()
})

test('has a table that Tab comes to', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } })
  const tab = await context.newPage()
  await tab.goto(pathToFileURL(join(site.out, '2021/01/22/mot.html')).href)
  const region = tab.locator('.text section')
  assert.ok(await region.evaluate((section) => section.scrollWidth > section.clientWidth))
  for (let presses = 0; presses < 60; presses++) {
    await tab.keyboard.press('Tab')
    if (await region.evaluate((section) => section === document.activeElement)) break
  }
  await tab.keyboard.press('ArrowRight')
  await tab.waitForFunction("document.querySelector('.text section').scrollLeft > 0")
  await context.close()
})

it.run()
