import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { Column } from '../kit/columns.ts'
import { Manifest } from '../write/manifest.ts'
import { openOutput } from '../write/output.ts'
import { glanceAt } from './glance.ts'

const it = suite('glance')

it('sees on a thread as inline which files are gone or were changed, and that there is no last site', async () => {
  const root = mkdtempSync(join(tmpdir(), 'dateline-glance-'))
  const out = join(root, 'out')
  const path = join(root, 'manifest')
  const seen = async (worth: number) => {
    const glance = await glanceAt(path, out, join(root, 'program'), worth)
    const found = await glance.seen()
    glance.end()
    return found && [...new Column('u8', found).values()]
  }
  try {
    for (const worth of [0, Number.POSITIVE_INFINITY]) assert.is(await seen(worth), null)
    const manifest = new Manifest()
    const output = openOutput(out)
    for (const file of ['a.html', 'b/c.html', 'd.html'])
      manifest.push(output.put(file, file, null).written, 0)
    manifest.save(path, {})
    rmSync(join(out, 'a.html'))
    writeFileSync(join(out, 'd.html'), 'by hand')
    for (const worth of [0, Number.POSITIVE_INFINITY]) assert.equal(await seen(worth), [0, 1, 0])
  } finally {
    rmSync(root, { recursive: true })
  }
})

it('hands over the table of file names that its thread made', async () => {
  const root = mkdtempSync(join(tmpdir(), 'dateline-glance-'))
  const path = join(root, 'manifest')
  try {
    const manifest = new Manifest()
    const output = openOutput(join(root, 'out'))
    for (const file of ['a.html', 'b/c.html']) manifest.push(output.put(file, file, null).written, 0)
    manifest.save(path, {})
    const glance = await glanceAt(path, join(root, 'out'), join(root, 'program'), 0)
    const table = await glance.table()
    glance.end()
    const loaded = Manifest.load(path)!.manifest
    loaded.table = new Column('u32', table!)
    assert.equal(
      ['a.html', 'b/c.html', 'd.html'].map((file) => loaded.find(file)),
      [0, 1, -1],
    )
  } finally {
    rmSync(root, { recursive: true })
  }
})

it.run()
