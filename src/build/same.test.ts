import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { copySite, type TestSite } from '../testing/site.ts'

const it = suite('nothing changed')

async function withSite(work: (site: TestSite) => Promise<void>): Promise<void> {
  const site = copySite('plain')
  const { versions } = process
  try {
    await work(site)
  } finally {
    Object.defineProperty(process, 'versions', { value: versions })
    site.remove()
  }
}

for (const name of ['icu', 'tz', 'zlib', 'brotli'])
  it(`is not said after an upgrade of Node to another ${name}`, () =>
    withSite(async (site) => {
      const { pages } = await site.build()
      assert.is((await site.build()).made, 0)
      Object.defineProperty(process, 'versions', { value: { ...process.versions, [name]: '99.9' } })
      const { made, written } = await site.build()
      assert.ok(made >= pages)
      assert.is(written, 0)
      assert.is((await site.build()).made, 0)
    }))

it.run()
