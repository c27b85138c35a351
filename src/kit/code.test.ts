import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { digestOfFolder } from './code.ts'

const it = suite('code')

const names = ['page.ts', 'word.test.ts', 'fixtures/data.json', 'assets/fixtures-2021/map.svg']

for (const name of names)
  it(`of a folder is another one when ${name} changes, wherever the folder lies`, () => {
    const project = mkdtempSync(join(tmpdir(), 'dateline-fixtures-'))
    const folder = join(project, 'fixtures', 'look')
    try {
      mkdirSync(join(folder, name, '..'), { recursive: true })
      const digests = ['one', 'two', 'one'].map((text) => {
        writeFileSync(join(folder, name), text)
        return digestOfFolder(folder)
      })
      assert.is.not(digests[0], digests[1])
      assert.is(digests[0], digests[2])
    } finally {
      rmSync(project, { recursive: true })
    }
  })

it.run()
