import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { programIn } from './program.mjs'

const it = suite('program')

it('is compiled into the first folder that can be written to, once, and anew where it is damaged', async () => {
  const root = mkdtempSync(join(tmpdir(), 'dateline-program-'))
  try {
    writeFileSync(join(root, 'file'), '')
    const places = [join(root, 'file', 'below'), join(root, 'cache')]
    const folder = await programIn(places)
    assert.ok(folder.startsWith(places[1]!), folder)
    const main = join(folder, 'main.mjs')
    assert.type((await import(pathToFileURL(main).href)).main, 'function')
    assert.ok(existsSync(join(folder, 'thread.mjs')))

    const whole = readFileSync(main)
    const marked = Buffer.from(whole)
    marked[10]! ^= 4
    writeFileSync(main, marked)
    assert.is(await programIn(places), folder)
    assert.equal(readFileSync(main), whole)

    await programIn(['/dev/null/nowhere']).then(
      () => assert.unreachable(),
      (error) => assert.is(error.code, 'ENOTDIR'),
    )
  } finally {
    rmSync(root, { recursive: true })
  }
})

it('leaves a whole program alone that another one has put there meanwhile', async () => {
  const root = mkdtempSync(join(tmpdir(), 'dateline-program-'))
  try {
    const first = programIn([root])
    const second = programIn([root])
    const folder = await first
    const { ino } = statSync(join(folder, 'thread.mjs'))
    assert.is(await second, folder)
    assert.is(statSync(join(folder, 'thread.mjs')).ino, ino)
    assert.equal(readdirSync(root), [basename(folder)])
  } finally {
    rmSync(root, { recursive: true })
  }
})

it.run()
