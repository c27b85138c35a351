import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Notice } from '../model/notice.ts'
import { copySite, siteNames, type TestSite } from '../testing/site.ts'

// The four laws of the design, over every fixture site.
const it = suite('laws')

const withSite = async (name: string, work: (site: TestSite) => Promise<void>): Promise<void> => {
  const site = copySite(name)
  try {
    await work(site)
  } finally {
    site.remove()
  }
}

const times = (site: TestSite) => site.listFiles().map((file) => statSync(join(site.out, file)).mtimeMs)

/** The site that a clean build makes of the content as it is now, and what it tells. */
const cleanBuild = async (site: TestSite) => {
  const out = join(site.folder, 'clean')
  const cache = join(site.folder, 'clean-cache')
  const { notices } = await site.build({ out, cache })
  const files = filesOf(out)
  for (const folder of [out, cache]) rmSync(folder, { recursive: true, force: true })
  return { files, notices }
}

/** That an address went is told by the build with which it goes. */
const isLasting = ({ rule }: Notice) =>
  !['collect/moved', 'collect/renamed', 'collect/gone', 'collect/public-again'].includes(rule)

const filesOf = (out: string): Map<string, string> => {
  const files = new Map<string, string>()
  const visit = (folder: string, path: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const name = path ? `${path}/${entry.name}` : entry.name
      if (entry.isDirectory()) visit(join(folder, entry.name), name)
      else files.set(name, readFileSync(join(out, name), 'latin1'))
    }
  }
  visit(out, '')
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)))
}

const assertSame = (actual: Map<string, string>, expected: Map<string, string>, message: string) => {
  assert.equal([...actual.keys()], [...expected.keys()], message)
  for (const [file, text] of expected)
    if (actual.get(file) !== text) assert.is(actual.get(file), text, `${message}: ${file}`)
}

for (const name of siteNames) {
  it(`1: building ${name} twice gives the same bytes, and the second build writes nothing`, () =>
    withSite(name, async (site) => {
      const first = await site.build()
      const [digest, before] = [site.treeDigest(), times(site)]
      const second = await site.build()
      assert.equal([second.written, second.removed, second.kept, second.made], [0, 0, first.files, 0])
      assert.equal(site.treeDigest(), digest)
      assert.equal(times(site), before)
      assert.equal(second.notices, first.notices)
      assert.equal(second.ledger, first.ledger)
    }))

  it(`2: one thread or many make the same of ${name}, and tell the same in the same order`, () =>
    withSite(name, async (site) => {
      const one = await site.build({ threads: 1 })
      const digest = filesOf(site.out)
      for (const threads of [2, 4]) {
        const out = join(site.folder, `out-${threads}`)
        const many = await site.build({
          threads,
          threadsFrom: 0,
          stretchBytes: 300,
          out,
          cache: join(site.folder, `cache-${threads}`),
        })
        assertSame(filesOf(out), digest, `${threads} threads`)
        assert.equal(many.notices, one.notices)
        assert.equal(many.ledger, one.ledger)
      }
    }))
}

const edits = fc.array(
  fc.record({
    kind: fc.constantFrom(
      'add',
      'change',
      'append',
      'mark',
      'delete',
      'rename',
      'relabel',
      'touch',
      'settings',
      'tags',
      'words',
      'copy',
      'furniture',
    ),
    at: fc.nat(),
    /** Inline, inline beside a helper, on threads. */
    hands: fc.constantFrom(
      { threads: 1 },
      { threads: 2, threadsFrom: Number.POSITIVE_INFINITY },
      { threads: 2, threadsFrom: 0 },
      { threads: 4, threadsFrom: 0 },
    ),
    word: fc.constantFrom('Chợ Đông', 'Chợ Đồng', 'Lễ hội', 'Krông Ana'),
    date: fc.constantFrom('2019-05-04', '2021-01-22T07:00', '2021-01-22', '2021', ''),
  }),
  { minLength: 1, maxLength: 6 },
)
type Edit = typeof edits extends fc.Arbitrary<readonly (infer E)[]> ? E : never

const sourcesOf = (content: string): string[] =>
  (readdirSync(content, { recursive: true }) as string[])
    .filter((name) => /\.(txt|md|jsonl)$/.test(name))
    .sort()

function apply({ kind, at, word, date }: Edit, content: string, step: number): void {
  const sources = sourcesOf(content)
  const source = sources[at % Math.max(1, sources.length)]
  const put = (name: string, text: string) => {
    mkdirSync(dirname(join(content, name)), { recursive: true })
    writeFileSync(join(content, name), text)
  }
  const text = (body: string) =>
    `---\ntitle: ${word}\n${date && `date: ${date}\n`}tags: [${word}, chung]\n---\n\n${body}\n`
  if (kind === 'add') put(`moi/${step}-${at % 7}.md`, text(`Một bài mới thứ ${at % 5}.`))
  else if (kind === 'settings') {
    const file = join(content, 'site.yaml')
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => !/^(pageSize|description|search):/.test(line))
    writeFileSync(
      file,
      `${lines.join('\n')}\npageSize: ${5 + (at % 3)}\ndescription: ${word}\nsearch: ${at % 5 > 0}\n`,
    )
  } else if (kind === 'tags') put('tags.yaml', `- label: Chợ\n  slug: cho\n  aliases: [${word}]\n`)
  else if (kind === 'words') put('words.vi.yaml', `tags: ${word}\nsearch.more: ${word}\n`)
  else if (source === undefined) return
  else if (kind === 'furniture') {
    const lines = readFileSync(join(content, source), 'utf8').split('\n').slice(-3)
    put('furniture.yaml', `lines: ${JSON.stringify(lines.filter((line) => line.trim() !== ''))}\n`)
  } else if (kind === 'change')
    put(
      source,
      source.endsWith('.jsonl')
        ? `${JSON.stringify({ title: word, body: word, date: date || null })}\n`
        : text(`Sửa lần ${step}.`),
    )
  else if (kind === 'append' && !source.endsWith('.jsonl'))
    put(source, `${readFileSync(join(content, source), 'utf8').trimEnd()} Rồi ${word} mở cửa lần ${step}.\n`)
  else if (kind === 'mark' && source.endsWith('.md'))
    put(
      source,
      readFileSync(join(content, source), 'utf8').replace(
        /^---\n/,
        `---\n${['noindex: true', `kicker: ${word}`, 'aliases: [cu.html]', `lead: ${word} mở.`][at % 4]}\n`,
      ),
    )
  else if (kind === 'touch') put(source, readFileSync(join(content, source), 'utf8'))
  else if (kind === 'copy')
    put(`ban-sao/${at % 3}-${source.split('/').at(-1)}`, readFileSync(join(content, source), 'utf8'))
  else if (kind === 'delete') rmSync(join(content, source))
  else if (kind === 'relabel')
    renameSync(join(content, source), join(content, `${source}.${['txt', 'md', 'jsonl'][at % 3]}`))
  else {
    mkdirSync(join(content, 'doi-ten'), { recursive: true })
    renameSync(join(content, source), join(content, 'doi-ten', `${at % 9}-${source.split('/').at(-1)}`))
  }
}

for (const name of ['mixed', 'collisions'] as const) {
  it(`3: after any edits of ${name} an incremental build by any hands equals a clean one`, () =>
    fc.assert(
      fc.asyncProperty(edits, (sequence) =>
        withSite(name, async (site) => {
          await site.build()
          for (const [step, edit] of sequence.entries()) {
            apply(edit, site.content, step)
            const { notices } = await site.build(edit.hands)
            const clean = await cleanBuild(site)
            assertSame(filesOf(site.out), clean.files, `after ${edit.kind}`)
            assert.equal(notices.filter(isLasting), clean.notices, `after ${edit.kind}`)
          }
        }),
      ),
      { numRuns: Number(process.env['LAW_RUNS'] ?? 5) },
    ))
}

/** Edits after which most pages are kept without a look at them. */
const smallEdits = fc.array(
  fc.record({
    kind: fc.constantFrom('body', 'body', 'headline', 'delete', 'deface'),
    at: fc.nat(9),
    words: fc.constantFrom(5, 150, 400),
    threads: fc.constantFrom(1, 2),
  }),
  { minLength: 2, maxLength: 5 },
)

it('3: after any edits of texts whose pages have compressed copies, or are too small for them, it holds as well', () =>
  fc.assert(
    fc.asyncProperty(smallEdits, (sequence) =>
      withSite('empty', async (plain) => {
        // A page shows nothing but its text, so that some are small.
        const templates = join(plain.folder, 'look')
        const site: TestSite = { ...plain, build: (options) => plain.build({ templates, ...options }) }
        mkdirSync(templates)
        writeFileSync(join(templates, 'article.ts'), 'export default (view) => view.body')
        writeFileSync(join(site.content, 'site.yaml'), 'compress: [br, gz]\n')
        const put = (at: number, title: string, text: string) =>
          writeFileSync(
            join(site.content, `${at}.md`),
            `---\ntitle: ${title}\ndate: 2021-01-2${at}\n---\n\n${text}\n`,
          )
        for (let at = 0; at < 10; at++) put(at, `Bài ${at}`, 'Chợ họp. '.repeat(5 + at * 40))
        await site.build()
        for (const [step, { kind, at, words, threads }] of sequence.entries()) {
          const copies = site.listFiles().filter((file) => /\/bai-.*\.(?:br|gz)$/.test(file))
          const copy = join(site.out, copies[at % copies.length]!)
          if (kind === 'body') put(at, `Bài ${at}`, `Lần ${step}. `.repeat(words))
          else if (kind === 'headline') put(at, `Bài ${at} sửa`, 'Chợ họp.')
          else if (kind === 'delete') rmSync(copy)
          else writeFileSync(copy, 'x')
          put(5, 'Bài 5', `Hội ${step}. `.repeat(200))
          const { files } = await site.build({ threads, threadsFrom: 0 })
          assert.is(files, site.listFiles().length)
          assertSame(filesOf(site.out), (await cleanBuild(site)).files, `after ${kind}`)
        }
      }),
    ),
    { numRuns: Number(process.env['LAW_RUNS'] ?? 5) },
  ))

it('3: the same bytes under the ending of another format are read anew, wherever they are shown', () =>
  withSite('empty', async (site) => {
    writeFileSync(
      join(site.content, 'site.yaml'),
      'baseUrl: https://kho.example/\nextras: [text, citations, dataset, json-feed, tag-feeds]\n',
    )
    const body =
      '---\ndate: 2021-01-22\ntags: [Chợ]\n---\n# Chợ **mới** họp\n\nMột *bài* có [dấu](https://a.example/).\n'
    writeFileSync(join(site.content, 'a.md'), body)
    await site.build()
    for (const [from, to] of [
      ['a.md', 'a.txt'],
      ['a.txt', 'a.MD'],
      ['a.MD', 'a.jsonl'],
    ] as const) {
      renameSync(join(site.content, from), join(site.content, to))
      await site.build()
      assertSame(filesOf(site.out), (await cleanBuild(site)).files, `${from} as ${to}`)
    }
  }))

it('3: a file that is renamed and says the same has the names of its new path in every file', () =>
  withSite('empty', async (site) => {
    writeFileSync(
      join(site.content, 'site.yaml'),
      'baseUrl: https://kho.example/\nextras: [text, citations, dataset, json-feed, tag-feeds, author-feeds, llms]\n',
    )
    const body =
      '---\ntitle: Chợ họp\ndate: 2021-01-22\nauthor: Hoài Thương\ntags: [Chợ]\n---\nChợ họp sáng nay.\n'
    writeFileSync(join(site.content, 'a.md'), body)
    await site.build()
    renameSync(join(site.content, 'a.md'), join(site.content, 'b.md'))
    await site.build()
    assertSame(filesOf(site.out), (await cleanBuild(site)).files, 'renamed')
    // A copy whose path comes before that of the article takes its place.
    writeFileSync(join(site.content, 'a.md'), body)
    await site.build()
    assertSame(filesOf(site.out), (await cleanBuild(site)).files, 'copied')
  }))

it('3: an author whose family name is set right is cited anew, though the byline stays', () =>
  withSite('empty', async (site) => {
    const author = (family: string, given: string) =>
      writeFileSync(
        join(site.content, 'authors.yaml'),
        `- label: Mary Ann Lee\n  family: ${family}\n  given: ${given}\n`,
      )
    writeFileSync(
      join(site.content, 'a.md'),
      '---\ntitle: Market day\ndate: 2021-01-22\nauthor: Mary Ann Lee\n---\n\nThe market opens.\n',
    )
    author('Lee', 'Mary Ann')
    await site.build()
    author('Ann Lee', 'Mary')
    await site.build()
    assertSame(filesOf(site.out), (await cleanBuild(site)).files, 'another family name')
  }))

it('3: what is told of a record names the line that it lies on now', () =>
  withSite('empty', async (site) => {
    const file = join(site.content, 'a.jsonl')
    const record = (word: string) =>
      `${JSON.stringify({ title: word, body: `${word} khai mạc sáng nay.` })}\n`
    writeFileSync(file, record('Chợ'))
    await site.build()
    writeFileSync(file, record('Hội') + record('Chợ'))
    const { notices } = await site.build()
    assert.equal(notices, (await cleanBuild(site)).notices)
    assert.equal(
      notices.filter(({ rule }) => rule === 'parse/no-date').map(({ line }) => line),
      [1, 2],
    )
  }))

it('3: a file that somebody deleted or changed in the output is made again', () =>
  withSite('plain', async (site) => {
    await site.build()
    const digest = site.treeDigest()
    const [first, second] = site.listFiles()
    rmSync(join(site.out, first!))
    writeFileSync(join(site.out, second!), 'defaced')
    const report = await site.build()
    assert.equal(report.changed, [first, second].sort())
    assert.equal(site.treeDigest(), digest)
  }))

it('3: whatever somebody deleted or changed in the output, pages and other files, is made again', () =>
  withSite('mixed', async (site) => {
    await site.build()
    const digest = site.treeDigest()
    for (const [at, file] of site.listFiles().entries()) {
      if (at % 2 === 0) rmSync(join(site.out, file))
      else writeFileSync(join(site.out, file), 'defaced')
    }
    await site.build()
    assert.equal(site.treeDigest(), digest)
  }))

it('leaves what it did not make alone, whatever the site becomes', () =>
  withSite('plain', async (site) => {
    mkdirSync(join(site.out, 'private'), { recursive: true })
    writeFileSync(join(site.out, 'private/notes.txt'), 'mine')
    await site.build()
    for (const source of sourcesOf(site.content)) rmSync(join(site.content, source))
    const report = await site.build()
    assert.ok(report.removed > 0)
    assert.is(readFileSync(join(site.out, 'private/notes.txt'), 'utf8'), 'mine')
  }))

it('finds damaged caches and builds the same site without them', () =>
  withSite('mixed', async (site) => {
    await site.build()
    const digest = site.treeDigest()
    // Made anew, a segment of the store has another number.
    const files = () =>
      (readdirSync(site.cache, { recursive: true }) as string[])
        .filter((name) => statSync(join(site.cache, name)).isFile())
        .sort()
    for (let at = 0; at < files().length; at++) {
      for (const damage of ['cut', 'flip'] as const) {
        const name = files()[at]!
        const path = join(site.cache, name)
        const bytes = readFileSync(path)
        if (damage === 'flip') bytes[Math.floor(bytes.length / 2)]! ^= 8
        writeFileSync(path, damage === 'cut' ? bytes.subarray(0, bytes.length / 2) : bytes)
        rmSync(join(site.out, 'index.html'))
        await site.build()
        assert.equal(site.treeDigest(), digest, `${damage} ${name}`)
      }
    }
  }))

it.run()
