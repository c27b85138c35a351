import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { MachineError } from '../kit/errors.ts'
import { compilePlugins } from '../plugins/compile.ts'
import { hireCrew } from './crew.ts'
import { openPlace, placeMemory } from './place.ts'

const it = suite('places of threads')

it('tell what a thread works at, and when it begins with the next', () => {
  const memory = placeMemory()
  const [thread, watcher] = [openPlace(memory), openPlace(memory)]
  assert.is(watcher.now(), null)
  thread.at('kho/bài.txt')
  assert.equal(watcher.now(), { step: 1, name: 'kho/bài.txt' })
  thread.at(`${'Đ'.repeat(500)}.txt`)
  assert.equal(watcher.now(), { step: 2, name: 'Đ'.repeat(120) })
  thread.leave()
  assert.is(watcher.now(), null)
})

it('name the article that a thread does not get away from, and end the build', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-stuck-'))
  const path = (name: string) => join(folder, name)
  for (const name of ['content', 'store', 'plugins']) mkdirSync(path(name))
  writeFileSync(path('content/xoay.txt'), 'Bài\n\nMột bài.\n')
  writeFileSync(
    path('plugins/endless.ts'),
    `export default { name: 'endless', api: 1, source: () => { for (;;); } }`,
  )
  const chosen = [{ name: 'endless', options: {} }]
  const plugins = await compilePlugins(chosen, path('plugins'), path('cache'))
  const crew = await hireCrew(2, path('cache'), { every: 10, looks: 20 })
  try {
    const settings = {
      language: 'vi',
      timeZone: 'Asia/Ho_Chi_Minh',
      gfm: true,
      terms: [],
      furniture: [],
      dayFirst: null,
    }
    await crew.each((segment) => ({
      ask: 'beginParsing',
      setup: { content: path('content'), settings, plugins, store: path('store'), segment, known: null },
    }))
    const file = { index: 0, path: 'xoay.txt', format: 'txt' } as const
    await crew.share([{ ask: 'parse', task: { files: [file] } }], () => undefined)
    assert.unreachable('the thread got done')
  } catch (error) {
    assert.instance(error, MachineError)
    assert.match((error as Error).message, /does not get done with xoay\.txt\./)
  } finally {
    await crew.dismiss()
    rmSync(folder, { recursive: true })
  }
})

it.run()
