import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Report } from '../build/build.ts'
import { notice } from '../model/notice.ts'
import { TemplateError } from '../render/render.ts'
import { configOf } from '../testing/edition.ts'
import type { Rebuild } from '../watch/rebuilder.ts'
import { problemsOf, rebuildLine } from './rebuilds.ts'
import { plain } from './terminal.ts'

const it = suite('rebuildLine')

const report = (changed: string[], more = 0): Report => ({
  articles: 9,
  pages: 20,
  files: 30,
  bytes: 1,
  written: changed.length + more,
  kept: 0,
  removed: 0,
  notices: [],
  ledger: { page: 9, duplicate: 0, quarantined: 0, excluded: 0, failed: 0 },
  failedPages: 0,
  made: 0,
  changed,
  seconds: 1,
  peakRssBytes: 1,
})

const rebuild = (part: Partial<Rebuild>): Rebuild => ({
  because: [join(process.cwd(), 'content/a.txt')],
  outcome: { kind: 'built', report: report(['a.html', 'index.html', 'feed.xml']) },
  completes: false,
  already: new Set(),
  moved: {},
  notices: [],
  fresh: [],
  seconds: 0.038,
  config: configOf(),
  ...part,
})

for (const [what, part, want] of [
  ['a save', {}, 'content/a.txt -> 2 pages, 38 ms\n'],
  [
    'many saves',
    { because: ['/x/2021/a.txt', '/x/2022/b.txt'], seconds: 2.5 },
    '/x (2 paths) -> 2 pages, 2.50 s\n',
  ],
  [
    'folders that lie far apart',
    { because: ['/x/content', '/y/templates', '/y/templates/a.ts'] },
    '/x/content and 2 other paths -> 2 pages, 38 ms\n',
  ],
  [
    'a save that changes nothing',
    { outcome: { kind: 'built', report: report([]) } },
    'content/a.txt -> nothing changed, 38 ms\n',
  ],
  [
    'more than the report names',
    { outcome: { kind: 'built', report: report(['a.html'], 1233) } },
    'content/a.txt -> 1,234 files, 38 ms\n',
  ],
  [
    'what is shown at once',
    { outcome: { kind: 'quick', files: ['a.html'] } },
    'content/a.txt -> 1 page, 38 ms\n',
  ],
  [
    'what follows',
    { completes: true, already: new Set(['a.html']) },
    '  and what depends on it -> 1 page, 38 ms\n',
  ],
  ['nothing that follows', { completes: true, already: new Set(['a.html', 'index.html', 'feed.xml']) }, ''],
  ['a failure', { outcome: { kind: 'failed', error: new Error('x') } }, 'content/a.txt -> failed, 38 ms\n'],
] as [string, Partial<Rebuild>, string][]) {
  it(`says ${what} on one line`, () => assert.is(rebuildLine(rebuild(part), plain), want))
}

const problems = suite('problemsOf')

problems('shows errors that are new, and not what was wrong from the start', () => {
  const old = notice('read/encoding', 'old.txt', 0, 'Not UTF-8.')
  const fresh = notice('parse/no-body', 'new.txt', 1, 'Nothing.')
  const mild = notice('parse/no-date', 'new.txt', 1, 'No date.')
  const shown = problemsOf(rebuild({ notices: [old, fresh, mild] }), [old])
  assert.equal(
    shown.map(({ rule }) => rule),
    ['parse/no-body'],
  )
})

problems('shows a broken template once, though every page tells of it', () => {
  const told = ['a.txt', 'b.txt'].map((page) =>
    notice('render/template-error', 'templates/day.ts', 7, `Odd, while making ${page}.`),
  )
  assert.is(problemsOf(rebuild({ notices: told }), told).length, 1)
})

problems('says where a template cannot be loaded', () => {
  const error = new TemplateError('templates/article.ts', 1, '', new Error('Unexpected token'))
  const [problem] = problemsOf(rebuild({ outcome: { kind: 'failed', error } }), [])
  assert.match(problem!.place, /templates\/article\.ts:1$/)
  assert.match(problem!.reason, 'Unexpected token')
})

it.run()
problems.run()
