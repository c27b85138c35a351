import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { editionOf } from '../testing/edition.ts'
import { eject } from './eject.ts'
import { createRenderer, loadTemplates } from './render.ts'
import { ownFolder } from './sources.ts'
import { templateNames } from './templates.ts'

const it = suite('eject')
let folder: string
it.before.each(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-eject-'))
})
it.after.each(() => rmSync(folder, { recursive: true }))

it('copies a template, a partial or an asset', () => {
  for (const [name, file] of [
    ['article', 'article.ts'],
    ['partials/footer', 'partials/footer.ts'],
    ['templates/home.ts', 'home.ts'],
    ['assets/site/10-tokens.css', 'assets/site/10-tokens.css'],
  ] as const) {
    assert.is(eject(name, folder), join(folder, file))
    assert.is(readFileSync(join(folder, file), 'utf8'), readFileSync(join(ownFolder, file), 'utf8'))
  }
})

it('copies what makes the same pages as before', async () => {
  const look = join(folder, 'look')
  for (const name of templateNames()) eject(name, look)
  const edition = editionOf([{ title: 'Mưa', tags: ['Bão'] }])
  const page = { kind: 'article', file: '2021/01/22/mua.html', row: 0 } as const
  const ours = createRenderer(edition, await loadTemplates(null, join(folder, 'cache')))
  const theirs = createRenderer(edition, await loadTemplates(look, join(folder, 'cache')))
  assert.equal(theirs.render(page), ours.render(page))
})

it('never writes over what is there', () => {
  eject('home', folder)
  assert.throws(() => eject('home', folder), /is there already/)
})

it('says what was meant where there is no such template', () => {
  assert.throws(() => eject('artcle', folder), /No template is named artcle. Did you mean article\?/)
  assert.throws(() => eject('../../package.json', folder), /No template is named/)
  assert.not.ok(existsSync(join(folder, 'artcle.ts')))
})

it.run()
