import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page as Tab } from 'playwright-core'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { hasBrowser, openBrowser } from './browser.ts'
import { copySite, type TestSite } from './site.ts'

// An Arabic paper, and an Arabic article in a Vietnamese one: what a browser makes of them.
const it = suite('letters that run from right to left')
const test = hasBrowser ? it : it.skip

let browser: Browser
let arabic: TestSite
let mixed: TestSite
let tab: Tab

const article = (title: string, date: string, more = '') => `---
title: ${title}
date: ${date}
tags: [Hồ]
${more}---

عادت القوارب صباح اليوم إلى المرسى القديم.
`

async function siteOf(settings: string, articles: Record<string, string>): Promise<TestSite> {
  const site = copySite('empty')
  writeFileSync(join(site.content, 'site.yaml'), settings)
  for (const [file, text] of Object.entries(articles)) writeFileSync(join(site.content, file), text)
  await site.build()
  return site
}

it.before(async () => {
  if (!hasBrowser) return
  browser = await openBrowser()
  tab = await browser.newPage()
  arabic = await siteOf('language: ar\n', {
    'one.md': article('القوارب تعود', '2015-03-05'),
    'two.md': article('سوق السمك', '2019-03-05'),
    'three.md': article('المطر', '2019-03-06'),
  })
  const corrections = 'lang: ar\nauthor: سمير حداد\ncorrections: [{ text: كان الرقم 12, date: 2021-03-06 }]\n'
  mixed = await siteOf('language: vi\n', {
    'one.md': article('القوارب تعود (2021)!', '2021-03-05', `slug: mot\n${corrections}`),
    'two.md': article('Thuyền về bến', '2021-03-06', 'lang: vi\nslug: hai\n'),
  })
})

it.after(async () => {
  if (!hasBrowser) return
  await browser.close()
  arabic.remove()
  mixed.remove()
})

const visit = (site: TestSite, file: string) => tab.goto(pathToFileURL(join(site.out, file)).href)
/** The middle of what a selector finds, or of some of its letters, in pixels from the left. */
const middleOf = (selector: string, letters?: string) =>
  tab.evaluate(
    ([selector, letters]) => {
      const element = document.querySelector(selector!)!
      const range = document.createRange()
      range.selectNodeContents(element)
      if (letters !== undefined) {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
        while (walker.nextNode()) {
          const at = walker.currentNode.nodeValue!.indexOf(letters)
          if (at < 0) continue
          range.setStart(walker.currentNode, at)
          range.setEnd(walker.currentNode, at + letters.length)
          break
        }
      }
      const { left, right } = range.getBoundingClientRect()
      return (left + right) / 2
    },
    [selector, letters] as const,
  )

test('have the bar of a year over its name', async () => {
  await visit(arabic, 'index.html')
  const bars = await tab.evaluate(() =>
    [...document.querySelectorAll('.histogram rect')].map((bar) => {
      const { left, right, height } = bar.getBoundingClientRect()
      return { middle: (left + right) / 2, height }
    }),
  )
  assert.ok(bars[0]!.height < bars.at(-1)!.height)
  assert.ok(bars[0]!.middle > bars.at(-1)!.middle)
  assert.ok((await middleOf('.axis span:first-child')) > (await middleOf('.axis span:last-child')))
})

test('leave the English that stands in looking as other words do', async () => {
  const look = (selector: string) =>
    tab
      .locator(selector)
      .first()
      .evaluate((one) => {
        const { fontSize, fontWeight, color, borderTopWidth, paddingTop } = getComputedStyle(one)
        return { fontSize, fontWeight, color, borderTopWidth, paddingTop }
      })
  for (const file of arabic.listFiles().filter((name) => name.endsWith('.html'))) {
    await visit(arabic, file)
    for (const selector of [
      'button',
      '.front > p > span',
      '.turn span',
      '.neighbours h2',
      '.neighbours p > span',
    ]) {
      if ((await tab.locator(`${selector} [lang=en]`).count()) === 0) continue
      const plain = { borderTopWidth: '0px', paddingTop: '0px' }
      assert.equal(
        await look(`${selector} [lang=en]`),
        { ...(await look(selector)), ...plain },
        `${file} ${selector}`,
      )
    }
  }
})

test('are slanted by force only where a text stresses a word', async () => {
  const slant = (selector: string) =>
    tab
      .locator(selector)
      .first()
      .evaluate((one) => getComputedStyle(one).fontSynthesisStyle)
  await visit(arabic, 'index.html')
  assert.is(await slant('.front p'), 'none')
  await visit(mixed, '2021/03/05/mot.html')
  assert.is(await slant('.cite i'), 'none')
  assert.is(await slant('.text p'), 'auto')
})

test('end a headline on their own side, in a list of others too', async () => {
  for (const file of ['2021/03/06/hai.html', 'tags/ho/index.html']) {
    await visit(mixed, file)
    assert.ok((await middleOf('[lang=ar]', '!')) < (await middleOf('[lang=ar]', 'القوارب')), file)
  }
})

test('leave dates and citations in their order', async () => {
  await visit(mixed, '2021/03/05/mot.html')
  const day = '.corrections time'
  assert.ok((await middleOf(day, '6')) < (await middleOf(day, 'tháng')))
  assert.ok((await middleOf(day, 'tháng')) < (await middleOf(day, '2021')))
  assert.is(await tab.locator('.corrections [lang=ar]').textContent(), 'كان الرقم 12')
  await tab.locator('.cite summary').click()
  const apa = '.cite dd'
  assert.ok((await middleOf(apa, '2021, March 5')) < (await middleOf(apa, 'القوارب')))
  assert.ok((await middleOf(apa, '!')) < (await middleOf(apa, 'القوارب')))
})

it.run()
