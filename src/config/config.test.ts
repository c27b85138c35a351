import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { UsageError } from '../kit/errors.ts'
import { loadConfig, type Options } from './config.ts'

const it = suite('config')

/** Loads the settings of a content folder with these files. */
const load = (
  files: Record<string, string | Uint8Array>,
  options: (root: string) => Options = () => ({}),
) => {
  const root = mkdtempSync(join(tmpdir(), 'dateline-config-'))
  try {
    mkdirSync(join(root, 'content'))
    for (const [name, text] of Object.entries(files)) writeFileSync(join(root, 'content', name), text)
    return loadConfig({
      content: join(root, 'content'),
      out: join(root, 'dist'),
      cache: join(root, 'cache'),
      ...options(root),
    })
  } finally {
    rmSync(root, { recursive: true })
  }
}

it('has a complete site where nothing is set', () => {
  const { config, notices } = load({})
  assert.equal(notices, [])
  assert.is(config.site.language, 'vi')
  assert.is(config.site.timeZone, 'Asia/Ho_Chi_Minh')
  assert.is(config.site.baseUrl, null)
  assert.is(config.site.pageSize, 50)
})

it('reads settings as the text they are written as', () => {
  const { config } = load({
    'site.yaml': '\uFEFFtitle: 0012\npageSize: 20\ngfm: true\nbaseUrl: https://a.example/x\n',
  })
  assert.is(config.site.title, '0012')
  assert.is(config.site.pageSize, 20)
  assert.is(config.site.gfm, true)
  assert.is(config.site.baseUrl, 'https://a.example/x/')
})

it('leaves out control characters that escapes bring in', () => {
  const { config } = load({
    'site.yaml': 'title: "Báo\\0 Lâm\\a Đồng"\n',
    'tags.yaml': '- label: "Cà\\a phê"\n',
    'words.vi.yaml': 'tags: "Thẻ\\e[31m\\u202e"\narticles: {"\\aother": "{count} b\\0ài"}\n',
    'takedowns.yaml': '- article: a.md\n  reason: "Theo\\a đơn\\u202e"\n',
  })
  assert.is(config.site.title, 'Báo Lâm Đồng')
  assert.is(config.tags[0]!.label, 'Cà phê')
  assert.is(config.words?.phrases['tags']?.phrase, 'Thẻ[31m')
  assert.equal(config.words?.phrases['articles']?.phrase, { other: '{count} bài' })
  assert.is(config.takedowns[0]!.reason, 'Theo đơn')
})

it('takes the moment that it is told for now, and refuses what is none', () => {
  assert.is(load({}, () => ({ now: '2026-01-31' })).config.now, '2026-01-31T00:00')
  assert.is(load({}, () => ({ now: '2026-01-31T08:00' })).config.now, '2026-01-31T08:00')
  assert.match(load({}).config.now, /^\d{4}-\d\d-\d\dT\d\d:\d\d$/)
  for (const now of ['tomorrow', '2026-13-45', '2026-02-29', '2026-01-31T24:00'])
    assert.throws(
      () => load({}, () => ({ now })),
      (error: unknown) => error instanceof UsageError,
    )
})

it('never takes for missing what it cannot have: what takedowns.yaml takes down would be public', () => {
  const wrong: [name: string, make: (file: string) => void, reason: RegExp][] = [
    ['takedowns.yaml', (file) => symlinkSync('away.yaml', file), /takedowns\.yaml is a link that leads/],
    ['site.yaml', (file) => symlinkSync('../elsewhere.yaml', file), /site\.yaml is a link that leads/],
    ['words.vi.yaml', (file) => symlinkSync('words.vi.yaml', file), /words\.vi\.yaml is a link that leads/],
    ['tags.yaml', (file) => mkdirSync(file), /tags\.yaml is no file/],
  ]
  for (const [name, make, reason] of wrong)
    assert.throws(
      () =>
        load({ '../elsewhere.yaml': 'title: Elsewhere\n' }, (root) => {
          make(join(root, 'content', name))
          return {}
        }),
      (error: unknown) => error instanceof UsageError && reason.test(error.message),
    )
  const { config } = load({ 'shared.yml': 'title: Shared\n' }, (root) => {
    symlinkSync('shared.yml', join(root, 'content', 'site.yaml'))
    return {}
  })
  assert.is(config.site.title, 'Shared')
})

it('reads a list of one as a list', () => {
  const { config } = load({ 'site.yaml': 'extras: text\nformerHosts: [old.example, older.example]\n' })
  assert.equal(config.site.extras, ['text'])
  assert.equal(config.site.formerHosts, ['old.example', 'older.example'])
})

it('writes hosts and folders in the letters that feeds and sitemaps may hold', () => {
  const { site } = load({
    'site.yaml': 'baseUrl: https://Báo.example/lưu-trữ\nformerHosts: [Cũ.example]\n',
  }).config
  assert.is(site.baseUrl, 'https://xn--bo-mia.example/l%C6%B0u-tr%E1%BB%AF/')
  assert.equal(site.formerHosts, ['xn--c-mna.example'])
})

it('reads the message file of the language, the nearer first', () => {
  const site = { 'site.yaml': 'language: pt-BR\n' }
  const [near, far] = ['tags: Tópicos\n# a line\nhome: Capa\n', 'tags: Temas\n']
  const { words } = load({ ...site, 'words.pt-BR.yaml': near, 'words.pt.yaml': far }).config
  assert.equal(words, {
    file: 'words.pt-BR.yaml',
    phrases: { tags: { phrase: 'Tópicos', line: 1 }, home: { phrase: 'Capa', line: 3 } },
  })
  assert.is(load({ ...site, 'words.pt.yaml': far }).config.words?.file, 'words.pt.yaml')
  assert.is(load({ ...site, 'words.vi.yaml': far }).config.words, null)
  const { config, notices } = load({ ...site, 'words.pt.yaml': '- tags\n' })
  assert.equal([config.words, notices.map(({ rule }) => rule)], [null, ['config/bad-word']])
})

it('refuses files that are not in UTF-8, whose letters no page would have', () => {
  for (const name of ['site.yaml', 'tags.yaml', 'takedowns.yaml', 'words.vi.yaml'])
    assert.throws(
      () => load({ [name]: Buffer.from('title: Caf\xe9\n', 'latin1') }),
      (error: unknown) => error instanceof UsageError && error.message.startsWith(`${name} is not in UTF-8.`),
    )
})

it('says of every setting that is wrong, and on which line', () => {
  assert.throws(
    () => load({ 'site.yaml': 'title: A\nlanguage: not a tag\npageSize: 2\n' }),
    (error: unknown) =>
      error instanceof UsageError &&
      /^site.yaml:2: "language" must.*\n +site.yaml:3: "pageSize" must/.test(error.message),
  )
})

it('says which setting is unknown, which was meant, and on which line', () => {
  const { notices } = load({ 'site.yaml': 'title: A\ntilte: B\n' })
  assert.is(notices[0]?.rule, 'config/unknown-setting')
  assert.is(notices[0]?.line, 2)
  assert.match(notices[0]!.reason, 'Did you mean "title"?')
})

for (const [text, message] of [
  ['language: not a tag', 'must be a language tag'],
  ['language: vn', '"vi" may be meant.'],
  ['timeZone: Hanoi', 'must be a time zone'],
  ['pageSize: many', 'must be a whole number'],
  ['pageSize: 2', 'must be at least 5'],
  ['host: nowhere', 'must be one of cloudflare-pages'],
  ['issn: 0317-8472', 'must be an ISSN'],
  ['issn: "03178471"', 'must be an ISSN'],
  ['extras: [text, pdf]', 'must be some of json-feed'],
  ['formerHosts: "https://paper.example/"', 'must be a host'],
  ['baseUrl: javascript:alert(1)', 'must'],
  ['baseUrl: https://me:secret@paper.example/', 'without a user'],
  ['baseUrl: https://paper.example/?edition=1', 'without a user'],
  ['baseUrl: "https://paper.example/#top"', 'without a user'],
  ['baseUrl: "https://paper.example/my site/"', 'without a user'],
  ['title: [', 'site.yaml:'],
  ['a: &x 1\nb: *x', 'Anchors'],
  ['- a', 'lines such as'],
] as const) {
  it(`refuses ${JSON.stringify(text)}`, () => {
    assert.throws(
      () => load({ 'site.yaml': text }),
      (error: unknown) => error instanceof UsageError && error.message.includes(message),
    )
  })
}

it('reads authority files and tells of wrong entries', () => {
  const { config, notices } = load({
    'tags.yaml':
      '- label: Đắk Lắk\n  aliases: [Dak Lak]\n- slug: x\n- label: B\n  slug: Not OK\n- label: C\n  aliases: [dak lak]\n',
    'authors.yaml': '- label: Đỗ Lan\n  family: Đỗ\n  given: Lan\n',
  })
  assert.equal(config.tags, [{ label: 'Đắk Lắk', slug: null, aliases: ['Dak Lak'] }])
  assert.is(config.authors[0]?.family, 'Đỗ')
  assert.equal(
    notices.map(({ rule }) => rule),
    Array(3).fill('config/bad-authority'),
  )
  assert.equal(
    notices.map(({ line }) => line),
    [3, 4, 6],
  )
})

it('tells of fields of entries that nothing reads, and reads the others', () => {
  const { config, notices } = load({
    'tags.yaml': '- label: Lũ\n  alias: [lụt]\n- label: Bão\n  aliases: [giông]\n',
    'takedowns.yaml': '- article: a.txt\n  stay: b.txt\n  raeson: x\n',
  })
  assert.equal([config.tags.length, config.takedowns.length], [2, 1])
  assert.equal(
    notices.map(({ rule, path, line, reason, hint }) => [rule, `${path}:${line}`, reason, hint]),
    [
      ['tags.yaml', 1, 'alias', 'There are label, slug, aliases, family, given.'],
      ['takedowns.yaml', 1, 'stay', 'Did you mean "stays"?'],
      ['takedowns.yaml', 1, 'raeson', 'Did you mean "reason"?'],
    ].map(([file, line, name, help]) => [
      'config/unknown-setting',
      `${file}:${line}`,
      `"${name}" is no field of an entry; it was ignored. ${help}`,
      `Check the spelling in ${file}.`,
    ]),
  )
})

it('tells of entries that say nothing, and reads the others', () => {
  const { config, notices } = load({
    'tags.yaml': '# Chợ\n-\n- label: Lũ\n- aliases: [Bão]\n-',
    'takedowns.yaml': '-\n- a.txt\n',
    'furniture.yaml': 'lines:\n  -\n  - Đọc báo in\n',
  })
  assert.equal([config.tags.length, config.takedowns.length, config.furniture.lines.length], [1, 1, 1])
  assert.equal(
    notices.map(({ path, line, reason }) => `${path}:${line} ${reason}`),
    [
      'tags.yaml:0 Entry 1 has no label.',
      'tags.yaml:4 Entry 3 has no label.',
      'tags.yaml:0 Entry 4 has no label.',
      'takedowns.yaml:0 Entry 1 does not say which article it takes down.',
      'furniture.yaml:0 Entry 1 has no line.',
    ],
  )
})

it('finds the line of a setting, however it is written, and not that of one that begins like it', () => {
  const message = (text: string) => {
    try {
      load({ 'site.yaml': text })
    } catch (error) {
      return (error as Error).message
    }
    return ''
  }
  assert.match(message('hosts: x\n"host" : nowhere\n'), /^site\.yaml:2: "host"/)
  assert.match(message("titles: x\n'title':\n"), /^site\.yaml:2: "title"/)
})

it('tells of a label that two entries have, and takes the first', () => {
  const { config, notices } = load({
    'tags.yaml':
      '- label: Lũ\n  aliases: [lụt, Lũ]\n- label: Bão\n- label: Lũ\n  slug: flood\n  aliases: [nước lớn]\n',
  })
  assert.equal(config.tags, [
    { label: 'Lũ', slug: null, aliases: ['lụt', 'Lũ'] },
    { label: 'Bão', slug: null, aliases: [] },
  ])
  assert.equal(
    notices.map(({ reason }) => reason),
    ['Entry 3 has the label "Lũ" of an entry above it: make them one.'],
  )
})

const refused: [string, (root: string) => Options][] = [
  ['the content folder', (root) => ({ out: join(root, 'content') })],
  ['a folder in the content folder', (root) => ({ out: join(root, 'content', 'dist') })],
  ['a folder that holds the content', (root) => ({ out: root })],
  ['a folder that holds the cache', (root) => ({ out: join(root, 'c'), cache: join(root, 'c', 'd') })],
  ['the home folder', () => ({ out: homedir() })],
  ['the root', () => ({ out: '/' })],
  ['the current folder', () => ({ out: '.' })],
  [
    'a link to the content folder',
    (root) => {
      symlinkSync(join(root, 'content'), join(root, 'link'))
      return { out: join(root, 'link') }
    },
  ],
]
for (const [name, options] of refused) {
  it(`refuses ${name} as output`, () => {
    assert.throws(
      () => load({}, options),
      (error: unknown) => error instanceof UsageError,
    )
  })
}

it('refuses a content folder that is not there', () => {
  assert.throws(() => load({}, (root) => ({ content: join(root, 'nowhere') })), /There is no folder/)
  assert.throws(
    () => load({ 'site.yaml': '' }, (root) => ({ content: join(root, 'content/site.yaml') })),
    /is a file/,
  )
})

it.run()
