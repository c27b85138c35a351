import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page as Tab } from 'playwright-core'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { planOf } from '../plan/plan.ts'
import { hasBrowser, openBrowser } from '../testing/browser.ts'
import { gazette } from '../testing/gazette.ts'
import { assetBundles, createRenderer, loadTemplates } from './render.ts'

const it = suite('site in a browser')
const test = hasBrowser ? it : it.skip

let browser: Browser
let site: string
/** A file of each kind of page, and of each page that differs from its kind. */
const samples = new Map<string, string>()

it.before(async () => {
  if (!hasBrowser) return
  browser = await openBrowser()
  site = mkdtempSync(join(tmpdir(), 'dateline-browser-'))
  // With an address the 404 page's links are whole paths, which a disk does not have.
  const edition = gazette({ baseUrl: null })
  const templates = await loadTemplates(null, join(site, 'cache'))
  const { render } = createRenderer(edition, templates)
  const plan = planOf(edition.archive, edition.config.site)
  const put = (file: string, bytes: string | Uint8Array) => {
    mkdirSync(dirname(join(site, file)), { recursive: true })
    writeFileSync(join(site, file), bytes)
  }
  for (let index = 0; index < plan.size; index++) {
    const page = plan.page(index)
    put(page.file, render(page))
    const isPart = 'part' in page && page.part > 0
    if (!samples.has(`${page.kind}${isPart}`)) samples.set(`${page.kind}${isPart}`, page.file)
    if (page.kind === 'article' && page.row < 60 && edition.archive.lang(page.row) !== 'vi') {
      samples.set(`article in ${edition.archive.lang(page.row)}`, page.file)
    }
  }
  for (const bundle of assetBundles(edition, templates))
    for (const { file, bytes } of bundle.make()) put(file, bytes)
})

it.after(async () => {
  if (!hasBrowser) return
  await browser.close()
  rmSync(site, { recursive: true })
})

/** Opens a page of the site from the disk. */
async function visit(
  file: string,
  options: BrowserContextOptions,
  look: (tab: Tab) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  try {
    const tab = await context.newPage()
    await tab.goto(pathToFileURL(join(site, file)).href)
    await look(tab)
  } finally {
    await context.close()
  }
}

/** Looks at all samples, one after the other. */
function visitAll(
  options: BrowserContextOptions,
  look: (tab: Tab, name: string) => Promise<void>,
): Promise<void> {
  return visit('index.html', options, async (tab) => {
    for (const [name, file] of samples) {
      await tab.goto(pathToFileURL(join(site, file)).href)
      await look(tab, name)
    }
  })
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface AxeResult {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string }[]
  }[]
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`meets WCAG 2.2 AA on every kind of page, ${colorScheme}`, async () => {
    await visitAll({ colorScheme }, async (tab, name) => {
      await tab.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
      await tab.evaluate(axe)
      const run = `axe.run({ runOnly: ${JSON.stringify(wcag)} })`
      const { violations } = (await tab.evaluate(run)) as AxeResult
      assert.equal(
        violations.map(({ id, nodes }) => `${name} ${id} ${nodes.map(({ html }) => html).slice(0, 3)}`),
        [],
      )
    })
  })
}

test('sets the text of articles at a contrast of 7 to 1 at least, in both schemes', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await visit(samples.get('articlefalse')!, { colorScheme }, async (tab) => {
      await tab.evaluate(axe)
      const run = `axe.run('.text, h1, .lead, .dateline', { runOnly: ['color-contrast-enhanced'], rules: { 'color-contrast-enhanced': { enabled: true } } })`
      const { violations } = (await tab.evaluate(run)) as AxeResult
      assert.equal(
        violations.flatMap(({ nodes }) => nodes.map(({ html }) => html)),
        [],
      )
    })
  }
})

test('gives up its quiet colours for readers who ask for more contrast', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [contrast, isSame] of [
      ['no-preference', false],
      ['more', true],
    ] as const) {
      await visit(samples.get('dayfalse')!, { colorScheme, contrast }, async (tab) => {
        const colour = (selector: string) =>
          tab
            .locator(selector)
            .first()
            .evaluate((one) => getComputedStyle(one).color)
        assert.is(
          (await colour('.facts')) === (await colour('.list h2')),
          isSame,
          `${colorScheme} ${contrast}`,
        )
      })
    }
  }
})

test('shows which suggested word is chosen where colours are forced', () =>
  visit('search.html', { forcedColors: 'active' }, async (tab) => {
    const options = ['true', 'false'].map((chosen) => `<li role="option" aria-selected="${chosen}">cà</li>`)
    await tab.locator('main').evaluate(
      (main, list) => {
        main.innerHTML = list
      },
      `<ul role="listbox">${options.join('')}</ul>`,
    )
    const outlines = await tab
      .locator('[role=option]')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).outlineStyle))
    assert.equal(outlines, ['solid', 'none'])
  }))

test('keeps lines to a length from whose end the eye finds back', async () => {
  await visitAll({}, async (tab, name) => {
    const longest = await tab.locator('.text p, .list .lead').evaluateAll((texts) =>
      Math.max(
        0,
        ...texts.map((text) => {
          const zero = document.createElement('span')
          zero.style.cssText = 'position: absolute; width: 1ch'
          text.append(zero)
          return text.clientWidth / zero.offsetWidth
        }),
      ),
    )
    assert.ok(longest <= 80, `${name}: ${longest} figures in a line`)
  })
})

test('never scrolls sideways, 320 pixels wide', async () => {
  await visitAll({ viewport: { width: 320, height: 640 } }, async (tab, name) => {
    const width = await tab.evaluate('document.documentElement.scrollWidth')
    assert.ok(Number(width) <= 320, `${name} is ${width} pixels wide`)
  })
})

test('never scrolls sideways on a phone whose letters are twice as large', async () => {
  await visitAll({ viewport: { width: 360, height: 640 } }, async (tab, name) => {
    const devtools = await tab.context().newCDPSession(tab)
    await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32 } })
    const width = await tab.evaluate('document.documentElement.scrollWidth')
    assert.ok(Number(width) <= 360, `${name} is ${width} pixels wide`)
    const weekdays = tab.locator('.calendar th abbr')
    const broken = await weekdays.evaluateAll((names) =>
      names.filter((one) => one.getClientRects().length > 1),
    )
    assert.is(broken.length, 0, `${name} breaks the name of a day`)
  })
})

test('leads from the page for searching to a year without JavaScript', () =>
  visit('search.html', { javaScriptEnabled: false }, async (tab) => {
    await tab.click('.ways li:first-child a')
    await tab.click('.by-year .decades a')
    assert.is(await tab.locator('body.year h1').count(), 1)
  }))

test('leads by keyboard alone from the front page to an article', () =>
  visit('index.html', {}, async (tab) => {
    await tab.keyboard.press('Tab')
    assert.is(await tab.evaluate('document.activeElement.className'), 'skip')
    await tab.keyboard.press('Enter')
    await tab.keyboard.press('Tab')
    await Promise.all([tab.waitForNavigation(), tab.keyboard.press('Enter')])
    assert.is(await tab.evaluate('document.body.className'), 'article')
  }))

test('leads from a tag to an article, and from the calendar to a day, without JavaScript', async () => {
  const withoutScripts = { javaScriptEnabled: false }
  await visit('tags/index.html', withoutScripts, async (tab) => {
    await tab.click('.terms li a')
    await tab.click('.list h2 a')
    assert.is(await tab.locator('body.article h1').count(), 1)
    await tab.click('.tags a')
    assert.is(await tab.locator('body.tag h1').count(), 1)
  })
  await visit('index.html', withoutScripts, async (tab) => {
    await tab.click('.decades a')
    await tab.click('.calendar td a')
    assert.is(await tab.locator('body.day h1').count(), 1)
    await tab.click('.crumbs li:first-child a')
    assert.is(await tab.locator('body.home').count(), 1)
  })
})

test('reads no stroke or point aloud that only parts things for the eye', () =>
  visit(samples.get('articlefalse')!, {}, async (tab) => {
    for (const selector of ['.crumbs', '.dateline']) {
      const read = await tab.locator(selector).ariaSnapshot()
      assert.not.match(read.replace(/\/url:.*/g, ''), /[/·]/, selector)
    }
  }))

test('leads past the calendar of a year to its articles', () =>
  visit(samples.get('yearfalse')!, { viewport: { width: 360, height: 640 } }, async (tab) => {
    const first = tab.locator('.list a').first()
    const height = async () => Number((await first.boundingBox())!.y)
    assert.ok((await height()) > 640)
    await tab.click('.head p a')
    assert.ok((await height()) < 200)
    await tab.keyboard.press('Tab')
    assert.ok(await first.evaluate((link) => link === document.activeElement))
  }))

test('gives links that stand in rows and columns room for a thumb', async () => {
  const phone = { viewport: { width: 360, height: 640 } }
  const rows = '.masthead li a, .crumbs a, .terms li a, .pager a, .turn a, .cite p a, .letters a'
  await visitAll(phone, async (tab, name) => {
    await tab.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
    const small = await tab.locator(rows).evaluateAll((links) =>
      links.flatMap((link) => {
        const { width, height } = link.getBoundingClientRect()
        return width >= 24 && height >= 24 ? [] : [`${link.outerHTML}: ${width} to ${height} pixels`]
      }),
    )
    assert.equal(small, [], name)
  })
})

test('asks for nothing but the page and its stylesheet, and never moves what is already shown', () =>
  visit('about.html', {}, async (tab) => {
    const asked: string[] = []
    tab.on('request', (request) => asked.push(request.url()))
    await tab.goto(pathToFileURL(join(site, samples.get('articlefalse')!)).href)
    assert.is(asked.length, 2, asked.join(' '))
    assert.ok(asked.every((address) => address.startsWith('file:')))
    const shifts = await tab.evaluate(
      `new Promise((done) => new PerformanceObserver((list) => done(list.getEntries().length)).observe({ type: 'layout-shift', buffered: true }) || setTimeout(() => done(0), 200))`,
    )
    assert.is(shifts, 0)
  }))

test('paints text as its largest element', () =>
  visit(samples.get('articlefalse')!, {}, async (tab) => {
    const element = await tab.evaluate(
      `new Promise((done) => new PerformanceObserver((list) => done(list.getEntries().at(-1).element.tagName)).observe({ type: 'largest-contentful-paint', buffered: true }))`,
    )
    assert.ok(['H1', 'P'].includes(String(element)), String(element))
  }))

test('prints a clipping: the text and how to cite it, without the way around', () =>
  visit(samples.get('articlefalse')!, {}, async (tab) => {
    await tab.emulateMedia({ media: 'print' })
    for (const [selector, isShown] of [
      ['h1', true],
      ['.text', true],
      ['.cite dd >> nth=0', true],
      ['.crumbs', false],
      ['.masthead nav', false],
      ['.related', false],
      ['.understood', false],
    ] as const) {
      assert.is(await tab.locator(selector).first().isVisible(), isShown, selector)
    }
    const pdf = await tab.pdf()
    assert.is(pdf.subarray(0, 5).toString(), '%PDF-')
  }))

test('prints a calendar in dark letters, though the screen is dark: paper has no ground to put light ones on', () =>
  visit(samples.get('monthfalse')!, { colorScheme: 'dark' }, async (tab) => {
    const lightness = () =>
      tab
        .locator('.calendar td a')
        .first()
        .evaluate((day) => Number(/\d+/.exec(getComputedStyle(day).color)![0]))
    assert.ok((await lightness()) > 200)
    await tab.emulateMedia({ media: 'print', colorScheme: 'dark' })
    assert.ok((await lightness()) < 60)
  }))

test('never clips the marks of Vietnamese letters', () =>
  visit(samples.get('articlefalse')!, {}, async (tab) => {
    for (const selector of ['h1', '.title a', '.text p', 'summary', '.tags a']) {
      const [lineHeight, fontSize, overflow] = (await tab.evaluate(
        `(() => { const style = getComputedStyle(document.querySelector('${selector}')); return [parseFloat(style.lineHeight), parseFloat(style.fontSize), style.overflow] })()`,
      )) as [number, number, string]
      assert.ok(lineHeight / fontSize >= 1.3, `${selector}: ${lineHeight / fontSize}`)
      assert.is(overflow, 'visible', selector)
    }
  }))

it.run()
