// Pictures of a built site: npx tsx scripts/screenshots.ts [site] [folder for the pictures] [only names with this in them]
import { mkdirSync, readdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '../src/serve/serve.ts'
import { openBrowser } from '../src/testing/browser.ts'

const [site = 'dist', folder = join(tmpdir(), 'screenshots'), only = ''] = process.argv.slice(2)
const sizes = { 360: 740, 768: 1024, 1280: 900 } as const
const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).map((file) =>
  file.replaceAll('\\', '/'),
)

/** The largest page of a kind, which shows the most. */
const heaviest = (pattern: RegExp): string =>
  files
    .filter((file) => pattern.test(file))
    .sort((a, b) => statSync(join(site, b)).size - statSync(join(site, a)).size || (a < b ? -1 : 1))[0] ??
  'index.html'

const pages = {
  home: 'index.html',
  article: heaviest(/^2014\/\d+\/\d+\/.+-.+\.html$/),
  year: heaviest(/^\d+\/index\.html$/),
  tag: heaviest(/^tags\/[^/]+\/index\.html$/),
  search: `search.html?q=${encodeURIComponent('ca phe')}`,
  404: 'no/such/page.html',
}

mkdirSync(folder, { recursive: true })
const served = await serve({ root: site, port: 0 })
const browser = await openBrowser()
for (const colorScheme of ['light', 'dark'] as const) {
  for (const [width, height] of Object.entries(sizes)) {
    const context = await browser.newContext({ colorScheme, viewport: { width: Number(width), height } })
    const tab = await context.newPage()
    for (const [name, file] of Object.entries(pages)) {
      const picture = `${name}-${width}-${colorScheme}`
      if (!picture.includes(only)) continue
      await tab.goto(`${served.url}${file}`, { waitUntil: 'networkidle' })
      await tab.screenshot({ path: join(folder, `${picture}.png`), fullPage: process.env['FULL'] === '1' })
    }
    await context.close()
  }
}
await browser.close()
await served.close()
console.log(folder)
