import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Host } from '../model/config.ts'
import { hostLimits, hostNotices, type SiteSize } from './hosts.ts'

const small: SiteSize = {
  files: 10,
  entries: 12,
  bytes: 1000,
  largestFile: 100,
  filesPerDirectory: 5,
  longestPath: 30,
  rules: 2,
  rulesBytes: 90,
  ruleLength: 45,
  headerRules: 4,
  headerLength: 300,
}

const cases: [host: Host, size: Partial<SiteSize>, plan: string | null][] = [
  ['cloudflare-pages', { files: 20_000, largestFile: 26_214_400 }, 'free'],
  ['cloudflare-pages', { files: 20_001 }, 'paid'],
  ['cloudflare-pages', { files: 100_000 }, 'paid'],
  ['cloudflare-pages', { files: 100_001 }, null],
  ['cloudflare-pages', { largestFile: 26_214_401 }, null],
  ['cloudflare-pages', { rules: 2100, ruleLength: 1000, headerRules: 100, headerLength: 2000 }, 'free'],
  ['cloudflare-pages', { rules: 2101 }, null],
  ['cloudflare-pages', { ruleLength: 1001 }, null],
  ['cloudflare-pages', { headerRules: 101 }, null],
  ['cloudflare-pages', { headerLength: 2001 }, null],
  ['netlify', { files: 1_000_000, filesPerDirectory: 54_000 }, ''],
  ['netlify', { filesPerDirectory: 54_001 }, null],
  ['github-pages', { bytes: 1_073_741_824 }, ''],
  ['github-pages', { bytes: 1_073_741_825 }, null],
  ['gitlab-pages', { entries: 200_000, rules: 1000, rulesBytes: 65_536 }, ''],
  ['gitlab-pages', { entries: 200_001 }, null],
  ['gitlab-pages', { bytes: 1_073_741_825 }, null],
  ['gitlab-pages', { rules: 1001 }, null],
  ['gitlab-pages', { rulesBytes: 65_537 }, null],
  ['s3', { files: 5_000_000, bytes: 1e12, longestPath: 1024, rules: 50 }, ''],
  ['s3', { longestPath: 1025 }, null],
  ['s3', { rules: 51 }, null],
  ['nginx', { files: 5_000_000, bytes: 1e12 }, ''],
  ['apache', { files: 5_000_000, rules: 1_000_000 }, ''],
]

const it = suite('hosts')
for (const [host, size, plan] of cases) {
  it(`${plan === null ? 'refuses' : 'takes'} ${JSON.stringify(size)} on ${host} ${plan ?? ''}`, () =>
    assert.is(hostLimits(host, { ...small, ...size }).plan, plan))
}

it('names the host, what there is and what it takes', () => {
  assert.equal(
    hostNotices('cloudflare-pages', { ...small, files: 20_001 }).map(({ reason }) => reason),
    ['The site has 20,001 files; cloudflare-pages (free) takes at most 20,000.'],
  )
  assert.equal(hostNotices('netlify', small), [])
})
it.run()
