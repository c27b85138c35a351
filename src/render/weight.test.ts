import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { gazette } from '../testing/gazette.ts'
import { assetBundles, createRenderer, loadTemplates } from './render.ts'

const it = suite('weight')
const cache = mkdtempSync(join(tmpdir(), 'dateline-weight-'))
it.after(() => rmSync(cache, { recursive: true }))

it('of an article page with its stylesheet is under 15 kB beside its text, and under 30 kB in all', async () => {
  const edition = gazette()
  const templates = await loadTemplates(null, cache)
  const { render } = createRenderer(edition, templates)
  const [sheet] = assetBundles(edition, templates).flatMap((bundle) => [...bundle.make()])
  const css = Buffer.byteLength(sheet!.bytes)
  for (let row = 0; row < edition.archive.size; row++) {
    const html = render({ kind: 'article', row, file: edition.archive.url(row) })
    const text = Buffer.byteLength(edition.shelf.article(edition.archive.entry(row)).html)
    const page = Buffer.byteLength(html)
    const source = edition.archive.source(row)
    assert.ok(page - text + css < 14_500, `${source}: ${page - text} bytes of HTML and ${css} of CSS`)
    assert.ok(page + css < 30_000, source)
    assert.ok(gzipSync(html).length < 5_000, source)
  }
})

it.run()
