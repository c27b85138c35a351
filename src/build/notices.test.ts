import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { notice } from '../model/notice.ts'
import { noticesFile, writeNotices } from './notices.ts'

const it = suite('notices')

it('are those of one build where builds of two archives with one cache end together', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'dateline-notices-'))
  try {
    const writing = `
      const { writeNotices } = await import(${JSON.stringify(new URL('notices.ts', import.meta.url))})
      const { notice } = await import(${JSON.stringify(new URL('../model/notice.ts', import.meta.url))})
      const all = Array.from({ length: 500 }, () => notice('read/empty', 'b.txt', 0, 'There is no text in it.'))
      console.log('begins')
      for (let time = 0; time < 200; time++) writeNotices(${JSON.stringify(cache)}, all)`
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', writing], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = once(child, 'close')
    await once(child.stdout, 'data')
    const all = Array.from({ length: 700 }, () => notice('read/empty', 'a.txt', 0, 'There is no text in it.'))
    for (let time = 0; time < 200; time++) {
      writeNotices(cache, all)
      const lines = readFileSync(noticesFile(cache), 'utf8').trimEnd().split('\n')
      const paths = lines.map((line) => (JSON.parse(line) as { path: string }).path)
      assert.equal([...new Set(paths)].length, 1)
      assert.is(paths.length, paths[0] === 'a.txt' ? 700 : 500)
    }
    assert.equal(await ended, [0, null])
    assert.equal(readdirSync(cache), ['notices.jsonl'])
  } finally {
    rmSync(cache, { recursive: true })
  }
})

it('leave nothing behind of a build that was killed as it wrote them', () => {
  const cache = mkdtempSync(join(tmpdir(), 'dateline-notices-'))
  try {
    const [old, young] = ['1.tmp', '2.tmp'].map((end) => `${noticesFile(cache)}.${end}`)
    for (const path of [old!, young!, join(cache, 'ledger.jsonl')]) writeFileSync(path, '')
    for (const path of [old!, join(cache, 'ledger.jsonl')]) utimesSync(path, 1e9, 1e9)
    writeNotices(cache, [])
    assert.equal(readdirSync(cache).sort(), ['ledger.jsonl', 'notices.jsonl', 'notices.jsonl.2.tmp'])
  } finally {
    rmSync(cache, { recursive: true })
  }
})

it.run()
