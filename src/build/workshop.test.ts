import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { workshopOf } from './workshop.ts'

const it = suite('workshop')

const nameOf = (content: string): string => {
  const folders = { content, templates: null, plugins: null, out: '/out', cache: '/cache' }
  const workshop = workshopOf({ folders })
  assert.is(join(workshop, '..'), '/cache')
  return workshop.slice('/cache/'.length)
}

it('is called as the content folder, and apart from others of that name', () => {
  assert.match(nameOf('/srv/press'), /^press-[0-9a-f]{12}$/)
  assert.is.not(nameOf('/srv/press'), nameOf('/home/press'))
})

it('has a name that every disk takes, however long that of the content folder is', () => {
  for (const letter of ['x', 'ợ', '𠀀']) {
    const name = nameOf(`/srv/${letter.repeat(Math.floor(255 / Buffer.byteLength(letter)))}`)
    assert.ok(Buffer.byteLength(name) <= 200, letter)
    assert.ok(name.isWellFormed())
  }
})

it.run()
