import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { BuildOptions } from '../build/build.ts'
import { copySite } from '../testing/site.ts'

const it = suite('moved')

const article = (title: string, more = '') =>
  `---\ntitle: ${title}\ndate: 2021-03-04\n${more}---\nThe ${title} text of the paper of that day.\n`
const record = (id: string, title: string) =>
  `${JSON.stringify({ id, title, date: '2021-03-05', text: `The ${title} text of the paper of that day.` })}\n`

/** Builds the one, then the other, and answers with what the second told of pages that move. */
async function told(
  first: Readonly<Record<string, string>>,
  second: Readonly<Record<string, string>>,
  options: BuildOptions = {},
): Promise<string[]> {
  const site = copySite('empty')
  try {
    const put = (files: Readonly<Record<string, string>>) => {
      for (const [name, text] of Object.entries(files)) writeFileSync(join(site.content, name), text)
    }
    put(first)
    await site.build()
    put(second)
    const { notices } = await site.build(options)
    return notices
      .filter(({ rule }) => rule === 'collect/moved')
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

it.run()
