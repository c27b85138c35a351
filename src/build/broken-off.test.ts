import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { copySite } from '../testing/site.ts'

const it = suite('builds that fail')

/** Where the system lists the files that this process has open. */
const descriptors = process.platform === 'linux' ? '/proc/self/fd' : '/dev/fd'
const open = (): number => readdirSync(descriptors).length

it('leave no file open, so that a watcher may try again for days', async () => {
  const site = copySite('plain')
  const fail = async (stage: string): Promise<void> => {
    writeFileSync(
      join(site.content, 'moi.md'),
      `---\ntitle: ${stage} ${Math.random()}\n---\nMột câu về chợ.\n`,
    )
    const failing = site.build({
      onProgress({ stage: now, done }) {
        if (now === stage && done > 0) throw new Error('The disk is full.')
      },
    })
    await failing.then(
      () => assert.unreachable(),
      ({ message }: Error) => assert.is(message, 'The disk is full.'),
    )
  }
  try {
    await site.build()
    for (const stage of ['parse', 'render']) {
      await fail(stage)
      const before = open()
      for (let time = 0; time < 5; time++) await fail(stage)
      assert.is(open(), before, stage)
    }
  } finally {
    site.remove()
  }
})

it.run()
