import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { UsageError } from '../kit/errors.ts'
import type { PluginChoice } from '../model/plugin.ts'
import { articleOf } from '../testing/edition.ts'
import { compilePlugins } from './compile.ts'
import { PluginError } from './error.ts'
import { findPlugin } from './find.ts'
import { hooksFrom } from './hooks.ts'
import { loadPlugins } from './load.ts'

const it = suite('plugins')
const folder = mkdtempSync(join(tmpdir(), 'dateline-plugins-'))
const cache = join(folder, 'cache')
const own = join(folder, 'plugins')
mkdirSync(own)
it.after(() => rmSync(folder, { recursive: true }))

const put = (name: string, text: string) => writeFileSync(join(own, name), text)
const choice = (name: string, options: PluginChoice['options'] = {}): PluginChoice => ({ name, options })
const compile = (...choices: PluginChoice[]) => compilePlugins(choices, own, cache)
const hooks = async (...choices: PluginChoice[]) => hooksFrom(await loadPlugins(await compile(...choices)))
const article = articleOf({ title: 'Chợ phiên' })

const refused = async (text: string, reason: string) => {
  put('odd.ts', text)
  try {
    await compile(choice('odd'))
  } catch (error) {
    assert.instance(error, UsageError)
    assert.match((error as Error).message, reason)
    return
  }
  assert.unreachable(`${text} was taken`)
}

it('work in their order, each on what the one before left', async () => {
  put(
    'one.ts',
    `export default { name: 'one', api: 1, source: ({ text }) => ({ text: text.slice(2), fields: { title: 'A' } }) }`,
  )
  put('two.ts', `export default { name: 'two', api: 1, source: ({ text }) => ({ fields: { rest: text } }) }`)
  const { source, article, page } = await hooks(choice('one'), choice('two'))
  assert.equal(source!({ format: 'txt', text: '> văn bản' }, 'a.txt'), {
    text: 'văn bản',
    fields: [
      { plugin: 'one', data: { title: 'A' } },
      { plugin: 'two', data: { rest: 'văn bản' } },
    ],
  })
  assert.equal([article, page], [null, null])
})

it('leave behind no older versions of themselves that nobody used for a day', async () => {
  const longAgo = new Date(Date.now() - 2 * 86_400_000)
  const version = async (word: string) => {
    put('often.ts', `export default { name: 'often', api: 1, article: () => ({ word: '${word}' }) }`)
    const [compiled] = await compile(choice('often'))
    return compiled!.file
  }
  const [first, second] = [await version('Chợ'), await version('Hồ')]
  for (const file of [first, second]) utimesSync(file, longAgo, longAgo)
  assert.is(await version('Hồ'), second)
  assert.equal([existsSync(first), existsSync(second)], [false, true])
  assert.ok(statSync(second).mtimeMs > longAgo.getTime() + 1000)
})

it('are told their options', async () => {
  put('told.ts', `export default ({ word }) => ({ name: 'told', api: 1, article: () => ({ word }) })`)
  const { article: correct } = await hooks(choice('told', { word: 'Đỗ' }))
  const taken: unknown[] = []
  correct!(article, 'a.txt', (before, given) => {
    taken.push(given)
    return before
  })
  assert.equal(taken, [{ plugin: 'told', data: { word: 'Đỗ' } }])
})

it('have another digest when their code, a helper of theirs or their options change, and no other time', async () => {
  mkdirSync(join(own, 'lib'), { recursive: true })
  put('lib/word.ts', `export const word = 'a'`)
  put(
    'digest.ts',
    `import { word } from './lib/word.ts'\nexport default { name: word, api: 1, article: () => null }`,
  )
  const digest = async (options = {}) => (await compile(choice('digest', options)))[0]!.digest
  const first = await digest()
  assert.is(await digest(), first)
  const second = await digest({ word: 'b' })
  put('lib/word.ts', `export const word = 'b'`)
  const third = await digest()
  assert.is(new Set([first, second, third]).size, 3)
})

it('name plugin, hook, place, line and article when they fail', async () => {
  put(
    'fails.ts',
    `const none: string[] = []\n\nexport default { name: 'fails', api: 1, page: () => none[0]!.length }`,
  )
  // As it is where nothing was loaded before: a thread that compiles plugins loads them then.
  process.setSourceMapsEnabled(false)
  const { page } = await hooks(choice('fails'))
  assert.throws(
    () => page!({ kind: 'article' }, {}, 'a.txt'),
    (error: unknown) =>
      error instanceof PluginError &&
      /^The plugin "fails" failed in its hook "page" over a\.txt \(plugins\/fails\.ts, line 3\): /.test(
        error.message,
      ),
  )
})

for (const [hook, answer, reason] of [
  ['source', 'Promise.resolve({})', 'hooks answer at once'],
  ['source', '({ text: 1 })', 'is no text'],
  ['source', '({ fields: [] })', 'are no fields'],
  ['source', "({ title: 'A' })", 'goes into "fields"'],
  ['article', "'A'", 'are no fields'],
  ['article', '({ size: 1n })', 'BigInt'],
  ['page', '({})', 'no view of the page'],
] as const) {
  it(`may not answer ${answer} in their hook ${hook}`, async () => {
    put('answers.ts', `export default { name: 'answers', api: 1, ${hook}: () => ${answer} }`)
    const made = await hooks(choice('answers'))
    assert.throws(
      () => {
        if (hook === 'source') made.source!({ format: 'txt', text: '' }, 'a.txt')
        else if (hook === 'article') made.article!(article, 'a.txt', (before) => before)
        else made.page!({ kind: 'article' }, {}, 'a.txt')
      },
      (error: unknown) =>
        error instanceof PluginError && error.message.includes(reason) && /[^.]\.$/.test(error.message),
    )
  })
}

it('are refused where they cannot be used, with the reason', async () => {
  await refused('export const x = 1', 'cannot be compiled')
  await refused('export default 1', 'neither a plugin nor a function')
  await refused('export default { api: 1 }', 'has no name')
  await refused(`export default { name: 'odd', api: 2 }`, 'version 2 of the hooks')
  await refused(`export default { name: 'odd', api: 1, articel: () => 1 }`, 'there is no hook "articel"')
  await refused(`export default { name: 'odd', api: 1, article: 1 }`, 'is no function')
  await refused(`export default () => { throw new Error('no key') }`, 'no key')
  await refused('export default {', 'plugins/odd.ts, line 1')
})

it('are found in the folder, then among packages, and the nearest name is told', () => {
  const packages = join(folder, 'node_modules', '@bao', 'dateline-plugin-map')
  mkdirSync(packages, { recursive: true })
  writeFileSync(join(packages, 'package.json'), '{ "main": "map.js" }')
  writeFileSync(join(packages, 'map.js'), '')
  put('reading-time.ts', '')
  assert.is(findPlugin('reading-time', own, folder).shown, 'plugins/reading-time.ts')
  assert.equal(findPlugin('@bao/map', null, folder), {
    path: join(packages, 'map.js'),
    shown: '@bao/dateline-plugin-map',
  })
  assert.throws(
    () => findPlugin('reading-tme', own, folder),
    /no package dateline-plugin-reading-tme\. Did you mean "reading-time"\?/,
  )
})

it.run()
