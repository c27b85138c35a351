import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { troubleOf } from './trouble.ts'

const it = suite('troubleOf')

it('says how to raise the limit of watches, and that the disk is not full', () => {
  const { message } = troubleOf(
    Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' }),
  )
  assert.match(message, 'not about disk space')
  assert.match(message, 'sudo sysctl fs.inotify.max_user_watches=')
})

it('keeps what the machine said of anything else', () => {
  const error = Object.assign(new Error('EIO: bad'), { code: 'EIO' })
  const trouble = troubleOf(error)
  assert.match(trouble.message, 'EIO')
  assert.is(trouble.cause, error)
})

it.run()
