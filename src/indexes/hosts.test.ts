import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Host } from '../model/config.ts'
import { hostLimits, hostNotices, type SiteSize } from './hosts.ts'

const small: SiteSize = { files: 10, bytes: 1000, largestFile: 100, filesPerDirectory: 5, redirects: 0 }

const cases: [host: Host, size: Partial<SiteSize>, plan: string | null][] = [
  ['cloudflare-pages', { files: 20_000, largestFile: 26_214_400 }, 'free'],
  ['cloudflare-pages', { files: 20_001 }, 'paid'],
  ['cloudflare-pages', { files: 100_000 }, 'paid'],
  ['cloudflare-pages', { files: 100_001 }, null],
  ['cloudflare-pages', { largestFile: 26_214_401 }, null],
  ['netlify', { files: 1_000_000, filesPerDirectory: 54_000 }, ''],
  ['netlify', { filesPerDirectory: 54_001 }, null],
  ['github-pages', { bytes: 1_073_741_824 }, ''],
  ['github-pages', { bytes: 1_073_741_825 }, null],
  ['gitlab-pages', { files: 200_000 }, ''],
  ['gitlab-pages', { files: 200_001 }, null],
  ['s3', { files: 5_000_000, bytes: 1e12 }, ''],
  ['nginx', { files: 5_000_000, bytes: 1e12 }, ''],
  ['apache', { files: 5_000_000, redirects: 1_000_000 }, ''],
]

const it = suite('hosts')
for (const [host, size, plan] of cases) {
  it(`${plan === null ? 'refuses' : 'takes'} ${JSON.stringify(size)} on ${host} ${plan ?? ''}`, () =>
    assert.is(hostLimits(host, { ...small, ...size }).plan, plan))
}

it('names the host, what there is and what it takes', () => {
  assert.equal(
    hostNotices('cloudflare-pages', { ...small, files: 20_001 }).map(({ reason }) => reason),
    ['The site has 20001 files; cloudflare-pages (free) takes at most 20000.'],
  )
  assert.equal(hostNotices('netlify', small), [])
})
it.run()
