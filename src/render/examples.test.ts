import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { planOf } from '../plan/plan.ts'
import { gazette } from '../testing/gazette.ts'
import { createRenderer, loadTemplates } from './render.ts'

const it = suite('examples')
const cache = mkdtempSync(join(tmpdir(), 'dateline-examples-'))
it.after(() => rmSync(cache, { recursive: true }))

it('has a theme for a library, valid on every page, that replaces three templates', async () => {
  const edition = gazette()
  const theme = await loadTemplates(resolve(import.meta.dirname, '../../examples/library'), cache)
  const replaced = Object.entries(theme.files).filter(([, file]) => file.startsWith('library/'))
  assert.equal(
    replaced.map(([name]) => name),
    ['article', 'home', 'tag'],
  )
  const { render } = createRenderer(edition, theme)
  const plan = planOf(edition.archive, edition.config.site)
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: { 'long-title': 'off', 'no-trailing-whitespace': 'off' },
  })
  const seen = new Map<string, number>()
  for (let index = 0; index < plan.size; index++) {
    const page = plan.page(index)
    const count = (seen.get(page.kind) ?? 0) + 1
    seen.set(page.kind, count)
    if (count > 6) continue
    const { results } = await validator.validateString(String(render(page)))
    assert.equal(
      results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message }) => `${page.file} ${ruleId} ${message}`),
      ),
      [],
    )
  }
})

it.run()
