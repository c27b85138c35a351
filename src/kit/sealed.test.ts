import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { isSealed, writeSealed } from './sealed.ts'

const it = suite('sealed')

it('tells a module that is whole from one that is missing, cut or changed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-sealed-'))
  try {
    const file = join(folder, 'made', 'one.mjs')
    assert.is(isSealed(file), false)
    writeSealed(file, 'export default "chợ"')
    assert.is(isSealed(file), true)
    assert.is((await import(pathToFileURL(file).href)).default, 'chợ')
    const bytes = readFileSync(file)
    for (let at = 0; at < bytes.length; at++) {
      const damaged = Buffer.from(bytes)
      damaged[at]! ^= 1
      writeFileSync(file, damaged)
      assert.is(isSealed(file), false, `bit ${at}`)
      writeFileSync(file, bytes.subarray(0, at))
      assert.is(isSealed(file), false, `cut at ${at}`)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})

it.run()
