import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { usualUrl, usualUrlFinder } from './address.ts'

const it = suite('addresses of results')
const isUsual = usualUrlFinder()

it('knows the usual address of any headline, and no other', () => {
  const title = fc.string({
    unit: fc.constantFrom(...'aăđĐ ôọ-–"0ßﬁ東\u0301.&', 'chữ ', 'Đường '),
    maxLength: 60,
  })
  fc.assert(
    fc.property(title, fc.constantFrom(null, '2021', '2021-01-22', '2021-01-22T10:00'), (title, date) => {
      const url = usualUrl(title, date)
      assert.ok(isUsual(title, date, url), url)
      for (const other of [url.replace('.html', '-x.html'), `x${url}`, url.replace('.html', ''), ''])
        assert.not(isUsual(title, date, other), other)
    }),
  )
})

it.run()
