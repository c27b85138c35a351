import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { BuildOptions, Report } from '../build/build.ts'
import { copySite } from '../testing/site.ts'

const it = suite('moved')

const article = (title: string, more = '') =>
  `---\ntitle: ${title}\ndate: 2021-03-04\n${more}---\nThe ${title} text of the paper of that day.\n`
const record = (id: string, title: string) =>
  `${JSON.stringify({ id, title, date: '2021-03-05', text: `The ${title} text of the paper of that day.` })}\n`

/** Builds the one, then the other, in which `null` is a file that is deleted, and answers with what the second told of pages that move or go. */
async function told(
  first: Readonly<Record<string, string>>,
  second: Readonly<Record<string, string | null>>,
  options: BuildOptions = {},
  rules: readonly string[] = ['collect/moved', 'collect/gone'],
): Promise<string[]> {
  const site = copySite('empty')
  try {
    const put = (files: Readonly<Record<string, string | null>>) => {
      for (const [name, text] of Object.entries(files)) {
        const file = join(site.content, name)
        mkdirSync(dirname(file), { recursive: true })
        if (text === null) rmSync(file)
        else writeFileSync(file, text)
      }
    }
    put(first)
    await site.build()
    put(second)
    const { notices } = await site.build(options)
    return notices
      .filter(({ rule }) => rules.includes(rule))
      .map(({ path, line, reason }) => `${path}:${line} ${reason}`)
  } finally {
    site.remove()
  }
}

const reason = (from: string, to: string) =>
  `Its page moves from /${from} to /${to}, and nothing leads there from the old address.`

for (const check of [false, true])
  it(`tells ${check ? 'before' : 'when'} an address goes with the headline that it was made from`, async () =>
    assert.equal(await told({ 'a.md': article('Brigde') }, { 'a.md': article('Bridge') }, { check }), [
      `a.md:0 ${reason('2021/03/04/brigde.html', '2021/03/04/bridge.html')}`,
    ]))

it('says of a record that lies in another file now where its page is, not that it is gone', async () => {
  const same = (text: string) => `${JSON.stringify({ title: 'Ferry', date: '2021-03-05', text })}\n`
  const [bridge, fire] = [
    same('The bridge over the water was shut.'),
    same('A fire in the harbour was put out.'),
  ]
  const told1 = await told(
    { 'a.jsonl': bridge + fire, 'b.jsonl': record('1', 'Goat') },
    { 'a.jsonl': bridge, 'b.jsonl': record('1', 'Goat') + fire },
  )
  assert.equal(told1.length, 1)
  assert.match(told1[0]!, /^b\.jsonl:2 Its page moves from/)
})

it('tells of records by the line that they lie on now, wherever they lay', async () =>
  assert.equal(
    await told(
      { 'a.jsonl': record('1', 'Ferry') + record('2', 'Brigde') },
      { 'a.jsonl': record('3', 'Goat') + record('2', 'Bridge') + record('1', 'Ferry') },
    ),
    [`a.jsonl:2 ${reason('2021/03/05/brigde.html', '2021/03/05/bridge.html')}`],
  ))

it('says nothing where the address stays, leads on, or is that of another article now', async () => {
  const first = { 'a.md': article('Brigde') }
  for (const second of [
    { 'a.md': article('Bridge', 'slug: brigde\n') },
    { 'a.md': article('Bridge', 'aliases: [/2021/03/04/brigde.html]\n') },
    { 'a.md': article('Bridge'), 'b.md': article('Brigde') },
    { 'a.md': article('Bridge', 'draft: true\n') },
    { 'a.md': `${article('Brigde')}More text.\n` },
  ])
    assert.equal(await told(first, second), [])
})

it('tells of an article that had an address of its own because others wanted the same', async () => {
  const [line] = await told(
    { 'a.md': article('Ferry'), 'b.md': article('Ferry', 'kicker: Sea\n').replace('text', 'other text') },
    { 'a.md': article('Boat') },
  )
  assert.match(
    line!,
    /^a\.md:0 Its page moves from \/2021\/03\/04\/ferry-[0-9a-z]{10}\.html to \/2021\/03\/04\/boat\.html,/,
  )
})

const gone = (file: string) =>
  `The article is not there any more; its page /${file} goes, and nothing leads on from there.`

for (const check of [false, true])
  it(`tells ${check ? 'before' : 'when'} a page goes with its file or its record`, async () =>
    assert.equal(
      await told(
        {
          'a.md': article('Ferry'),
          'b.jsonl': record('1', 'Boat') + record('2', 'Goat'),
          'c.md': article('Pier'),
        },
        { 'a.md': null, 'b.jsonl': record('2', 'Goat') },
        { check },
      ),
      [`a.md:0 ${gone('2021/03/04/ferry.html')}`, `b.jsonl:1 ${gone('2021/03/05/boat.html')}`],
    ))

it('says nothing of a file that is gone where its page stays or leads on', async () => {
  const first = { 'a.md': article('Ferry') }
  const leaving = { 'a.md': null }
  for (const second of [
    { ...leaving, 'old/ferry 1.md': article('Ferry') },
    { ...leaving, 'a.txt': `${article('Ferry')}More text.\n` },
    { ...leaving, 'b.md': article('Pier', 'aliases: [/2021/03/04/ferry.html]\n') },
    { ...leaving, 'takedowns.yaml': '- article: 2021/03/04/ferry.html\n  reason: By order\n' },
  ])
    assert.equal(await told(first, second), [])
  const copy = { ...first, 'b.md': article('Ferry') }
  assert.equal(await told(copy, { 'a.md': null }), [])
  assert.equal(await told(copy, { 'b.md': null }), [])
})

it('tells that an article has another permanent name where its source was renamed, saved as another format, or only a copy of it is left', async () => {
  const first = { 'a.md': article('Ferry'), 'b.jsonl': record('1', 'Boat') + record('2', 'Pier') }
  const renamedIn = (second: Readonly<Record<string, string | null>>, before = {}) =>
    told({ ...first, ...before }, second, {}, ['collect/renamed'])
  const name = '[0-9a-z]{10}'
  for (const [second, source, was, before] of [
    [{ 'a.md': null, 'old/ferry 1.md': first['a.md'] }, 'old/ferry 1.md:0', 'a.md'],
    [{ 'a.md': null, 'a.txt': `${first['a.md']}More text.\n` }, 'a.txt:0', 'a.md'],
    [{ 'b.jsonl': record('1', 'Boat') + record('3', 'Pier') }, 'b.jsonl:2', 'b.jsonl#2'],
    [{ 'a.md': null }, 'z.md:0', 'a.md', { 'z.md': first['a.md'] }],
  ] as const) {
    const [line, ...more] = await renamedIn(second, before)
    const reason = `The article had the permanent name ${name} while its source was ${was}; now it is ${name}\\.`
    assert.match(line!, new RegExp(`^${source} ${reason}$`))
    assert.equal(more, [])
  }
  const again = { 'b.jsonl': record('2', 'Pier') + record('1', 'Boat') }
  assert.equal(await renamedIn({ ...again, 'a.md': `${first['a.md']}More text.\n` }), [])
})

const two = {
  'a.md': article('Ferry'),
  'b.md': article('Ferry', 'kicker: Sea\n').replace('text', 'other text'),
}
const withId = String.raw`\/2021\/03\/04\/ferry-[0-9a-z]{10}\.html`

it('tells of an article that has a new address, made from its id, because its file was moved', async () => {
  const told2 = await told(two, { 'a.md': null, 'sub/a.md': two['a.md'] })
  assert.is(told2.length, 1)
  assert.match(told2[0]!, new RegExp(`^sub/a\\.md:0 Its page moves from ${withId} to ${withId},`))
})

it('tells of an article that has the address for itself when the other is gone, corrected or held back', async () => {
  for (const other of [null, article('Boat'), article('Ferry', 'draft: true\n')]) {
    const all = await told(two, { 'a.md': other })
    assert.is(all.length, other?.includes('draft') ? 1 : 2)
    assert.match(
      all.at(-1)!,
      new RegExp(`^b\\.md:0 Its page moves from ${withId} to /2021/03/04/ferry\\.html,`),
    )
  }
})

const moved = ({ notices }: Report) => notices.filter(({ rule }) => rule === 'collect/moved').length

it('tells of an address until a site is finished without it, however often it was checked or a build failed before', async () => {
  const site = copySite('empty')
  try {
    writeFileSync(join(site.content, 'a.md'), article('Brigde'))
    writeFileSync(join(site.content, 'b.md'), article('Ferry'))
    await site.build()
    writeFileSync(join(site.content, 'a.md'), article('Bridge'))
    assert.is(moved(await site.build({ check: true })), 1)
    assert.is(moved(await site.build({ check: true })), 1)
    writeFileSync(join(site.content, 'b.md'), article('Boat'))
    assert.is(moved(await site.build({ check: true })), 2)
    renameSync(site.out, `${site.out}-aside`)
    writeFileSync(site.out, 'A file stands where the folder was.')
    assert.is(await site.build().catch(() => null), null)
    rmSync(site.out)
    renameSync(`${site.out}-aside`, site.out)
    assert.is(moved(await site.build()), 2)
    assert.is(moved(await site.build()), 0)
  } finally {
    site.remove()
  }
})

it('says nothing where an address came back between a check and the build', async () => {
  const site = copySite('empty')
  try {
    writeFileSync(join(site.content, 'a.md'), article('Bridge'))
    await site.build()
    writeFileSync(join(site.content, 'a.md'), article('Pier'))
    await site.build({ check: true })
    writeFileSync(join(site.content, 'a.md'), article('Bridge'))
    assert.is(moved(await site.build()), 0)
  } finally {
    site.remove()
  }
})

it('tells of an address once, not again with a build that changes nothing', async () => {
  const site = copySite('empty')
  try {
    for (const name of ['a.md', 'b.md'])
      writeFileSync(join(site.content, name), two[name as keyof typeof two])
    await site.build()
    rmSync(join(site.content, 'a.md'))
    const rules = async () =>
      (await site.build()).notices.map(({ rule }) => rule).filter((rule) => /moved|gone/.test(rule))
    assert.equal(await rules(), ['collect/gone', 'collect/moved'])
    assert.equal(await rules(), [])
  } finally {
    site.remove()
  }
})

it.run()
