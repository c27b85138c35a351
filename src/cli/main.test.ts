import { spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Notice } from '../model/notice.ts'
import { pretendTerminal } from '../testing/terminal.ts'
import { sayAddress } from './commands/serve.ts'
import { main } from './main.ts'

interface Place {
  folder: string
  write(path: string, data: string | Uint8Array): string
  run(...argv: string[]): Promise<{ code: number; out: string; error: string }>
}

const it = suite<Place>('main')

it.before.each((place) => {
  place.folder = realpathSync(mkdtempSync(join(tmpdir(), 'dateline-cli-')))
  place.write = (path, data) => {
    const file = join(place.folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, data)
    return file
  }
  place.write('content/ferry.md', '---\ntitle: The ferry\ndate: 2021-03-04\n---\nIt left at noon.\n')
  place.run = async (command, ...rest) => {
    const { terminal, printed } = pretendTerminal()
    const places = ['content', 'out', 'cache'].flatMap((name) => [`--${name}`, join(place.folder, name)])
    const isBuild = ['build', 'check', 'verify'].includes(command!)
    const code = await main([command!, ...(isBuild ? places : []), ...rest], terminal)
    return { code, ...printed }
  }
})

it.after.each(({ folder }) => rmSync(folder, { recursive: true }))

it('prints one object with --json, and nothing else beside it', async ({ run, write }) => {
  write('content/empty.txt', '\n')
  const { code, out } = await run('build', '--json')
  assert.is(code, 0)
  const report = JSON.parse(out)
  assert.is(out, `${JSON.stringify(report)}\n`)
  assert.equal(Object.keys(report), [
    'articles',
    'pages',
    'files',
    'bytes',
    'written',
    'kept',
    'removed',
    'notices',
    'ledger',
    'seconds',
    'peakRssBytes',
  ])
  assert.is(report.articles, 1)
  assert.is(report.notices['read/empty'], 1)
  assert.equal(Object.keys(report.ledger), ['page', 'duplicate', 'quarantined', 'excluded', 'failed'])
  assert.equal([report.ledger.page, report.ledger.quarantined], [1, 1])
})

it('says what was built and what is wrong, in words', async ({ run, write }) => {
  write('content/empty.txt', '\n')
  const { out, error } = await run('build')
  assert.match(out, /^built {2}1 article into .*out in \d/)
  assert.match(out, /besides: 1 quarantined/)
  assert.match(error, /empty\.txt {2}warning {2}There is no text in it\./)
})

it('leaves all that it told in a file, and says where', async ({ folder, run, write }) => {
  for (let at = 0; at < 7; at++) write(`content/empty-${at}.txt`, '\n')
  write('content/site.yaml', 'baseUrl: https://post.example/\ncolour: red\n')
  const all = join(folder, 'cache/notices.jsonl')
  const lines = () =>
    readFileSync(all, 'utf8')
      .split('\n')
      .flatMap((line) => (line === '' ? [] : (JSON.parse(line) as Notice)))
  assert.match((await run('check')).error, `… and 4 more in ${all}\n`)
  const empty = lines().filter(({ rule }) => rule === 'read/empty')
  assert.equal(
    empty.map(({ path }) => path),
    Array.from({ length: 7 }, (_, at) => `empty-${at}.txt`),
  )
  assert.equal(Object.keys(empty[0]!), ['rule', 'level', 'path', 'line', 'reason', 'hint'])
  assert.is(lines().find(({ path }) => path === 'site.yaml')?.rule, 'config/unknown-setting')
  for (let at = 0; at < 7; at++)
    write(`content/empty-${at}.txt`, `Text ${at} of an article that is here now.\n`)
  await run('build', '--quiet')
  assert.equal(
    lines().filter(({ rule }) => rule === 'read/empty'),
    [],
  )
})

it('is quiet about all but errors when asked', async ({ run, write }) => {
  write('content/empty.txt', '\n')
  assert.equal(await run('build', '--quiet'), { code: 0, out: '', error: '' })
})

it('ends with 1 where a source failed, and builds the rest', async ({ run, write, folder }) => {
  write('content/broken.jsonl', '{"title": "No end\n')
  const { code, error } = await run('build', '--quiet')
  assert.is(code, 1)
  assert.match(error, /broken\.jsonl:1 {2}error.*\n.*read\/bad-record/)
  assert.match(readFileSync(join(folder, 'out/2021/03/04/the-ferry.html'), 'utf8'), 'It left at noon.')
})

it('writes nothing to the output folder when it only checks', async ({ run, folder }) => {
  const { code, out } = await run('check')
  assert.is(code, 0)
  assert.match(out, /^checked {2}1 article in/)
  assert.throws(() => readFileSync(join(folder, 'out/index.html')), /ENOENT/)
})

it('ends with 2 for usage and settings that cannot be', async ({ run, write, folder }) => {
  assert.is((await run('biuld')).code, 2)
  assert.is((await run('build', '--no-such-flag')).code, 2)
  assert.is((await run('build', '--content', join(folder, 'nowhere'))).code, 2)
  assert.is((await run('build', '--base-url', 'ftp://x')).code, 2)
  assert.is((await run('extract')).code, 2)
  assert.is((await run('serve', '--out', join(folder, 'nowhere'))).code, 2)
  write('content/site.yaml', 'timeZone: Atlantis\n')
  const { code, error, out } = await run('build', '--json')
  assert.is(code, 2)
  assert.match(error, /^error {2}site\.yaml:1: "timeZone"/)
  assert.is(out, '')
})

it('names no keys where none are read', () => {
  const { terminal, printed } = pretendTerminal()
  const served = { url: 'http://127.0.0.1:4000/', port: 4000 }
  sayAddress(served, 4000, 'q ends', terminal.out)
  assert.is(printed.out, 'serving  http://127.0.0.1:4000/  Ctrl-C ends\n')
})

it('ends with 3 where the machine fails', async ({ run, write }) => {
  const { code, error } = await run('build', '--cache', join(write('blocked', ''), 'cache'))
  assert.is(code, 3)
  assert.match(error, /^error {2}/)
  assert.not.match(error, /fault of Dateline/)
})

it('builds to its end where nobody listens to what is told', async ({ folder, write }) => {
  write('content/empty.txt', '\n')
  const places = ['content', 'out', 'cache'].flatMap((name) => [`--${name}`, join(folder, name)])
  const program = join(import.meta.dirname, 'main.ts')
  const code = await new Promise((done, fail) => {
    const child = spawn(process.execPath, ['--import', 'tsx', program, 'build', ...places], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    child.stderr.destroy()
    child.on('error', fail).on('exit', done)
  })
  assert.is(code, 0)
  assert.match(readFileSync(join(folder, 'out/index.html'), 'utf8'), 'The ferry')
})

it('says its version and explains itself', async ({ run }) => {
  assert.match((await run('--version')).out, /^\d+\.\d+\.\d+\n$/)
  const { code, out } = await run('--help')
  assert.is(code, 0)
  for (const command of ['build', 'watch', 'serve', 'check', 'extract'])
    assert.match(out, `dateline ${command}`)
  assert.match((await run('extract', '--help')).out, /^dateline extract FILE\.\.\. \| -:/)
})

const recordOf = (title: string) =>
  JSON.stringify({
    title,
    text: 'The bridge was opened by the mayor on Sunday.\nA band played until the evening.',
  })

const fields =
  'path,id,title,date,updated,authors,section,lead,body,tags,lang,captions,droppedLines,evidence,notices'

it('extracts one object a line from files anywhere, under the paths that were given', async ({
  run,
  write,
}) => {
  const files = [
    write(
      'elsewhere/a.txt',
      'The bridge opens\n\n3 May 1998\n\nThe bridge was opened by the mayor on Sunday.\n',
    ),
    write('elsewhere/b.md', '---\ntitle: B\n---\nText of b.\n'),
  ]
  const { code, out } = await run('extract', ...files)
  const lines = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  assert.is(code, 0)
  assert.equal(
    lines.map(({ path }) => path),
    files,
  )
  for (const line of lines) assert.is(Object.keys(line).join(), fields)
  assert.is(lines[1].title, 'B')
  assert.is(lines[1].body, 'Text of b.')
})

it('takes away the page of a text that nobody can read any more, says so, and ends with 1', async ({
  folder,
  write,
  run,
}) => {
  const page = join(folder, 'out/2021/03/04/the-ferry.html')
  await run('build')
  assert.ok(existsSync(page))
  write('content/ferry.md', Buffer.from([0x43, 0x81, 0x8d, 0x8f, 0x90, 0x9d, 0x0a]))
  const { code, error } = await run('build')
  assert.is(code, 1)
  assert.match(error, 'until then it has no page')
  assert.is(existsSync(page), false)
})

it('extracts each record of a .jsonl file', async ({ run, write }) => {
  const file = write('r.jsonl', `${recordOf('One')}\n\nnonsense\n${recordOf('Two')}\n`)
  const { code, out } = await run('extract', file)
  const lines = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  assert.is(code, 1)
  assert.equal(
    lines.map(({ path, title }) => [path, title]),
    [
      [`${file}#1`, 'One'],
      [`${file}#3`, null],
      [`${file}#4`, 'Two'],
    ],
  )
  assert.is(lines[1].notices[0].rule, 'read/bad-record')
})

/** What `extract -` prints of a standard input that comes in pieces. */
async function extractFrom(...pieces: string[]): Promise<Record<string, unknown>[]> {
  const child = spawn(process.execPath, [resolve('src/cli/dateline.mjs'), 'extract', '-'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const printed = text(child.stdout)
  // It may have said what is wrong before it read all.
  child.stdin.on('error', () => undefined)
  for (const piece of pieces) child.stdin.write(piece)
  child.stdin.end()
  return (await printed)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

it('extracts a text from the standard input, and every record where its first line is one', async () => {
  const [first, second] = [recordOf('Bridge opens'), recordOf('Bridge closes')]
  for (const pieces of [
    [`${first}\n\n${second}`],
    [first.slice(0, 20), `${first.slice(20)}\n\n`, `${second}\n`],
  ])
    assert.equal(
      (await extractFrom(...pieces)).map(({ path, title }) => [path, title]),
      [
        ['-#1', 'Bridge opens'],
        ['-#3', 'Bridge closes'],
      ],
    )
  assert.equal(
    (await extractFrom(first)).map(({ path, title }) => [path, title]),
    [['-#1', 'Bridge opens']],
  )
  const [article] = await extractFrom(
    'Bridge opens\n\nMarch 4, 2021\n\n',
    '{The bridge} was opened by the mayor.\n',
  )
  assert.equal([article!['path'], article!['title'], article!['date']], ['-', 'Bridge opens', '2021-03-04'])
})

it('tells of a standard input that is too large for an article', async () => {
  const [told] = await extractFrom('The bridge was opened by the mayor on Sunday.\n'.repeat(50_000))
  assert.equal(
    (told!['notices'] as Notice[]).map(({ rule }) => rule),
    ['read/too-large'],
  )
})

it('extracts one record by its line, as notices and the ledger name it', async ({ run, write }) => {
  const file = write('n.jsonl', `${recordOf('One')}\n\n${recordOf('Two')}\n`)
  const { out } = await run('extract', `${file}#3`)
  const { path, title } = JSON.parse(out)
  assert.equal([path, title], [`${file}#3`, 'Two'])
  const { code, out: none } = await run('extract', `${file}#2`)
  assert.is(code, 1)
  assert.match(JSON.parse(none).notices[0].reason, 'no record in line 2')
  const odd = write(
    'odd.jsonl#1',
    'A title\n\nA text that lies in a file of an odd name, and is read from there.\n',
  )
  assert.is(JSON.parse((await run('extract', odd)).out).path, odd)
})

it('refuses to print several articles as one file of Markdown', async ({ run, write }) => {
  const file = write('m.jsonl', `${recordOf('One')}\n${recordOf('Two')}\n`)
  for (const operands of [[file], [`${file}#1`, `${file}#2`]]) {
    const { code, out, error } = await run('extract', '--markdown', ...operands)
    assert.is(code, 2)
    assert.is(out, '')
    assert.match(error, 'press.jsonl#12')
  }
  const { code, out } = await run('extract', '--markdown', `${file}#2`)
  assert.is(code, 0)
  assert.match(out, /^---\ntitle: Two\n/)
})

it('answers for files that cannot be read, too', async ({ run, folder }) => {
  const { code, out } = await run('extract', join(folder, 'nowhere.txt'))
  assert.is(code, 1)
  const line = JSON.parse(out)
  assert.is(Object.keys(line).join(), fields)
  assert.is(line.notices[0].rule, 'read/unreadable')
})

it('says of a folder that is to be extracted what to name instead', async ({ run, folder }) => {
  const { code, out } = await run('extract', folder)
  assert.is(code, 1)
  assert.match(JSON.parse(out).notices[0].reason, 'It is a folder')
})

it('extracts Markdown that reads back as the same article', async ({ run, write }) => {
  const prose = [
    '1986. Everybody remembers the year of the *flood* and of [sic] the_great_fire.',
    '# 3 was the number of the boat, <b>not</b> of the pier & not &amp; either.',
    '- "It was raining," she said. 3*4*5 is 60; `ls` and ~~~ mean nothing here.',
  ].join('\n\n')
  const record = { title: 'A: "quoted" #title', date: '2021-01-22 17:40', authors: ['Đỗ Lan'], text: prose }
  const file = write('a.jsonl', `${JSON.stringify(record)}\n`)
  const first = JSON.parse((await run('extract', file)).out)
  const markdown = write('b.md', (await run('extract', '--markdown', file)).out)
  const second = JSON.parse((await run('extract', markdown)).out)
  for (const field of ['title', 'date', 'authors', 'body', 'lang', 'tags', 'lead']) {
    assert.equal(second[field], first[field], field)
  }
  const again = (await run('extract', '--markdown', markdown)).out
  assert.is(again, readFileSync(markdown, 'utf8'), 'Markdown stays as it is')
})

it('extracts tags that are inferred as the archive names them, and those that are given as they are', async ({
  folder,
  write,
  run,
}) => {
  write('content/tags.yaml', '- label: Harbour Town\n  aliases: [Wexport, The Haven]\n')
  const text = 'Ships left Wexport today. People of Harbour Town waved, as people in Wexport do.'
  const file = write('content/b.txt', `The ships\n\n3 May 1998\n\n${text}\n`)
  const given = write('content/c.md', `---\ntitle: Ships\ntags: [Wexport]\n---\n${text}\n`)
  const places = ['--content', join(folder, 'content'), '--cache', join(folder, 'kept')]
  const { out } = await run('extract', ...places, file, given)
  const tags = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).tags)
  assert.equal(tags, [['Harbour Town'], ['Wexport']])
})

it('explains a text line by line', async ({ run, write }) => {
  const prose = 'The bridge was opened by the mayor on Sunday, and a band played until the evening.'
  const file = write('a.txt', `The bridge opens\n\n3 May 1998\n\n${prose}\n\nShare\n`)
  const { out } = await run('extract', '--explain', file)
  assert.match(out, /^.*a\.txt\n {4}1 {2}title +\d+% \S+ +The bridge opens\n {4}3 {2}dateline .*3 May 1998\n/)
})

it('verifies the site in words and in JSON', async ({ run, write }) => {
  await run('build')
  const { code, out } = await run('verify')
  assert.equal([code, out], [0, 'Site and sources are as the last build left them.\n'])
  assert.is((await run('verify', '--json')).out, '{"faults":[]}\n')
  const file = write('out/index.html', 'other bytes')
  const changed = await run('verify', '--json')
  assert.is(changed.code, 1)
  const { faults } = JSON.parse(changed.out)
  assert.equal(
    faults.map(({ file, fault }: { file: string; fault: string }) => [resolve(file), fault]),
    [[file, 'changed']],
  )
})

it('tells whether a host takes the site, in words and in JSON', async ({ run }) => {
  const before = await run('check', '--host', 'netlify')
  assert.is(before.code, 0)
  assert.match(before.out, /fits {2}netlify takes a site of at least \d+ files/)
  await run('build')
  const after = await run('check', '--host', 'cloudflare-pages', '--json')
  const { host, files } = JSON.parse(after.out)
  assert.is(files, 0)
  assert.equal(
    [host.name, host.fits, host.plan, host.measured, host.parts],
    ['cloudflare-pages', true, 'free', true, []],
  )
})

for (const [argv, message] of [
  [['--host', 'netlifi'], /Did you mean netlify\?/],
  [['--split', 'year'], /Name the host/],
  [['--host', 'netlify', '--split', 'month'], /--split is "year"/],
  [['--host', 'netlify', '--split', 'year', '--part-url', 'https://x.example/'], /with \{part\} in it/],
] as const) {
  it(`refuses check ${argv.join(' ')}`, async ({ run }) => {
    const { code, error } = await run('check', ...argv)
    assert.is(code, 2)
    assert.match(error, message)
  })
}

it('reads the articles of the folder that it stands in, where nothing is written to an output folder', async ({
  run,
  folder,
}) => {
  const before = process.cwd()
  process.chdir(join(folder, 'content'))
  try {
    for (const command of [['extract', 'ferry.md'], ['tags', '--suggest'], ['learn']]) {
      const { code, error } = await run(...command, '--content', '.')
      assert.is(code, 0, error)
    }
    const { terminal, printed } = pretendTerminal()
    assert.is(await main(['build', '--content', '.'], terminal), 2)
    assert.match(printed.error, /--out .*dist lies in the content folder: choose one outside it/)
  } finally {
    process.chdir(before)
  }
})

it('learns the lines of the archive, and keeps what a person decided about them', async ({
  folder,
  write,
  run,
}) => {
  for (let number = 0; number < 12; number++)
    write(
      `content/a/${number}.txt`,
      `Our paper in print\nFerry number ${number} came late\n1${number % 10}/12/2021\n\nThe ferry with the number ${number} came in late on Monday, and the harbour was full of people who waited.\nRead us on paper every day of the week, with all the news.\n`,
    )
  write('content/furniture.yaml', 'lines:\n  - line: Our paper in print\n    keep: true\n  - Tide table\n')
  const { code, out } = await run('learn', '--content', join(folder, 'content'))
  assert.is(code, 0)
  assert.match(out, 'Read us on paper')
  const text = readFileSync(join(folder, 'content/furniture.yaml'), 'utf8')
  assert.equal(text.split('\n').slice(2), [
    'dates: day-first',
    'lines:',
    '  - line: "Tide table"',
    '  - line: "Our paper in print"',
    '    keep: true',
    '  - line: "Read us on paper every day of the week, with all the news."',
    '    share: 1.000',
    '    count: 12',
    '',
  ])
  const built = await run('build', '--json')
  assert.is(JSON.parse(built.out).ledger.page, 13)
  const extracted = await run(
    'extract',
    '--content',
    join(folder, 'content'),
    join(folder, 'content/a/3.txt'),
  )
  assert.not.match(JSON.parse(extracted.out).body, 'Read us')
})

it('says where it learnt nothing, or only how dates are written', async ({ folder, write, run }) => {
  const learnt = async () => (await run('learn', '--content', join(folder, 'content'))).out
  assert.match(await learnt(), /Nothing was found for .*furniture\.yaml; what you wrote into it stays\.\n$/)
  for (let number = 13; number < 28; number++)
    write(
      `content/${number}.txt`,
      `Tide ${number}\n\n${number}/10/2013\n\nIt rose by ${number} feet on that day.\n`,
    )
  assert.match(
    await learnt(),
    /begin with the day\.\n.*furniture\.yaml says so now, and a build reads the dates by it\.\n$/,
  )
})

it('learns from records whatever their text is called, and from what plugins make of them', async ({
  folder,
  write,
  run,
}) => {
  const flags = ['content', 'plugins', 'cache'].flatMap((name) => [`--${name}`, join(folder, name)])
  const menu = 'Read us on paper every day of the week'
  const records = (textOf: (text: string) => object) =>
    Array.from({ length: 12 }, (_, number) =>
      JSON.stringify({ id: number, title: `Tide ${number}`, ...textOf(`It rose by ${number} feet.`) }),
    ).join('\n')
  write(
    'content/list.jsonl',
    records((text) => ({ text: [text, menu] })),
  )
  write(
    'content/name.jsonl',
    records((text) => ({ articleBody: `${text}\n\n${menu}` })),
  )
  write(
    'content/own.jsonl',
    records((text) => ({ post: `${text}\n\n${menu}` })),
  )
  write('content/site.yaml', 'plugins: [posts]\n')
  write(
    'plugins/posts.ts',
    `export default { name: 'posts', api: 1, source: ({ text }) => ({ text: text.replace('"post"', '"text"') }) }`,
  )
  assert.match((await run('learn', ...flags)).out, '36 articles in plain text read')
  assert.match(readFileSync(join(folder, 'content/furniture.yaml'), 'utf8'), `- line: "${menu}"`)
})

it('says which flag names another cache where nothing can be written into it', async ({
  folder,
  write,
  run,
}) => {
  write('cache', 'a file')
  const { code, error } = await run('build')
  assert.is(code, 3)
  assert.match(error, `Nothing can be kept in ${join(folder, 'cache')}.`)
  assert.match(error, 'with --cache')
})

it('keeps the comments of furniture.yaml by their entries, however often it learns', async ({
  folder,
  write,
  run,
}) => {
  const file = write(
    'content/furniture.yaml',
    '# Ours\nlines: # by line\n  # Of 2009\n  - line: "Tide # table" # a heading\n    # for ever\n    keep: true # really\n  - Week#1 # own\n  # Gone\n  - line: Old menu\n    count: 3\n',
  )
  const learnt = async () => {
    await run('learn', '--content', join(folder, 'content'))
    return readFileSync(file, 'utf8')
  }
  const text = await learnt()
  assert.equal(text.split('\n').slice(2), [
    '# Ours',
    '# by line',
    '# Gone',
    'lines:',
    '  # own',
    '  - line: "Week#1"',
    '  # Of 2009',
    '  # a heading',
    '  # for ever',
    '  # really',
    '  - line: "Tide # table"',
    '    keep: true',
    '',
  ])
  assert.is(await learnt(), text)
})

it('learns nothing where furniture.yaml cannot be read, so that what a person decided stays', async ({
  folder,
  write,
  run,
}) => {
  for (const [given, place] of [
    [
      'lines:\n  - line: Tide table\n    keep: true\n  - line: Oops: not quoted: here\n',
      'furniture.yaml:4: ',
    ],
    ['dates: both\nlines:\n  - line: Tide table\n', 'furniture.yaml:1: "dates" is neither'],
    ['lines:\n  - keep: true\n', 'furniture.yaml:2: Entry 1 has no line.'],
  ] as const) {
    const file = write('content/furniture.yaml', given)
    const { code, error } = await run('learn', '--content', join(folder, 'content'))
    assert.is(code, 2)
    assert.match(error, place)
    assert.is(readFileSync(file, 'utf8'), given)
  }
})

it('suggests tags with their other spellings, and none that tags.yaml has', async ({
  folder,
  write,
  run,
}) => {
  const tagged = (name: string, tags: string) =>
    write(`content/${name}.md`, `---\ntitle: ${name}\ndate: 2021-03-04\ntags: [${tags}]\n---\nText.\n`)
  for (let number = 0; number < 10; number++) tagged(`a${number}`, 'Khánh Hòa, Đắk Lắk, Buôn Ma Thuột')
  for (let number = 0; number < 2; number++) tagged(`b${number}`, 'Khánh Hoà, Khanh Hoa, Buôn Ma Thuật')
  tagged('c', 'Once')
  write('content/tags.yaml', '- label: Đắk Lắk\n')
  const { code, out } = await run('tags', '--suggest', '--content', join(folder, 'content'))
  assert.is(code, 0)
  assert.equal(out.split('\n'), [
    '- label: "Khánh Hòa" # 14 articles',
    '  aliases: ["Khanh Hoa", "Khánh Hoà"]',
    '- label: "Buôn Ma Thuột" # 10 articles',
    '  # the same? "Buôn Ma Thuật"',
    '- label: "Buôn Ma Thuật" # 2 articles',
    '',
  ])
  assert.is((await run('tags', '--content', join(folder, 'content'))).code, 2)
})

it('suggests of spellings that are as frequent the one that was written with more care', async ({
  folder,
  write,
  run,
}) => {
  for (const tags of ['Dak Lak, PLEIKU', 'Đắk Lắk, Pleiku'])
    write(`content/${tags}.md`, `---\ntitle: ${tags}\ndate: 2021-03-04\ntags: [${tags}]\n---\nText.\n`)
  const { out } = await run('tags', '--suggest', '--content', join(folder, 'content'))
  assert.equal(out.split('\n'), [
    '- label: "Pleiku" # 2 articles',
    '  aliases: ["PLEIKU"]',
    '- label: "Đắk Lắk" # 2 articles',
    '  aliases: ["Dak Lak"]',
    '',
  ])
})

it('suggests what plugins make of the articles, and says so where there is nothing to suggest', async ({
  folder,
  write,
  run,
}) => {
  write('content/site.yaml', 'plugins: [desk]\n')
  write('content/boat.md', '---\ntitle: The boat\ndate: 2021-03-05\n---\nIt came at one.\n')
  const desk = (answer: string) =>
    write('plugins/desk.ts', `export default { name: 'desk', api: 1, article: () => (${answer}) }`)
  const flags = ['content', 'plugins', 'cache'].flatMap((name) => [`--${name}`, join(folder, name)])
  desk("{ tags: ['Harbour'] }")
  assert.is((await run('tags', '--suggest', ...flags)).out, '- label: "Harbour" # 2 articles\n')
  desk('null')
  const { code, out, error } = await run('tags', '--suggest', ...flags)
  assert.equal([code, out], [0, ''])
  assert.match(error, 'No tag and no name recurs')
})

it.run()
