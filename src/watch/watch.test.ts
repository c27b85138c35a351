import { appendFileSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { copySite, type TestSite } from '../testing/site.ts'
import { until } from '../testing/until.ts'
import type { Rebuild } from './rebuilder.ts'
import { type Watch, watch } from './watch.ts'

interface Place {
  site: TestSite
  watching: Watch
  rebuilds: Rebuild[]
}

const operations = Number(process.env['OPERATIONS'] ?? 200)
const it = suite<Place>('watch')
const slowly = suite<Place>('watch, where builds are slow')

/** Any build is slow for the one, none for the other. */
for (const [tests, slow] of [
  [it, Number.POSITIVE_INFINITY],
  [slowly, 0],
] as const) {
  tests.before.each((place) => start(place, slow))
  tests.after.each(async ({ watching, site }) => {
    await watching.close()
    site.remove()
  })
}

async function start(place: Place, slow: number): Promise<void> {
  place.site = copySite('mixed')
  for (const own of ['templates/lib', 'plugins']) mkdirSync(join(place.site.folder, own), { recursive: true })
  place.rebuilds = []
  const { content, out, cache, folder } = place.site
  place.watching = await watch(
    {
      content,
      out,
      cache,
      templates: join(folder, 'templates'),
      plugins: join(folder, 'plugins'),
      threads: 1,
    },
    {
      onRebuild: (rebuild) => void place.rebuilds.push(rebuild),
      onTrouble: (error) => {
        throw error
      },
    },
    slow,
  )
}

const article = (title: string, date = '2021-03-04', tag = 'Ferries') =>
  `---\ntitle: ${title}\ndate: ${date}\ntags: [${tag}]\n---\nThe ferry left at noon with forty passengers and a goat.\n`

function write({ site }: Place, path: string, text: string): void {
  mkdirSync(dirname(join(site.folder, path)), { recursive: true })
  writeFileSync(join(site.folder, path), text)
}

it('builds before it resolves, and again when an article comes', async (place) => {
  assert.is(place.rebuilds.length, 1)
  write(place, 'content/new/ferry.md', article('The ferry'))
  await until('the page is there', () => place.site.fileExists('2021/03/04/the-ferry.html'))
  await place.watching.idle()
  const { because, outcome } = place.rebuilds.at(-1)!
  assert.ok(because.some((path) => path.startsWith(join(place.site.content, 'new'))))
  assert.is(outcome.kind, 'built')
})

it('begins no other build before the first is done', async () => {
  const site = copySite('mixed')
  const told: string[] = []
  try {
    const watching = await watch(
      { content: site.content, out: site.out, cache: site.cache, threads: 1 },
      {
        onProgress({ stage, done }) {
          if (told.length === 0) write({ site } as Place, 'content/early.md', article('Early'))
          told.push(done === 0 ? `${stage} begins` : stage)
          // Long enough for the change to be seen meanwhile.
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
        },
        onRebuild: ({ because }) => told.push(`built because of ${because.length} changes`),
        onTrouble: (error) => {
          throw error
        },
      },
      Number.POSITIVE_INFINITY,
    )
    await until('the early article is there', () => site.fileExists('2021/03/04/early.html'))
    await watching.close()
    const first = told.indexOf('built because of 0 changes')
    assert.is(told.filter((line) => line === 'collect begins').length, 1)
    assert.equal(
      [...new Set(told.slice(0, first).map((line) => line.split(' ')[0]))],
      ['parse', 'collect', 'render'],
    )
    assert.ok(told.lastIndexOf('parse', first) < told.indexOf('collect begins'))
  } finally {
    site.remove()
  }
})

it('tells what is new only', async (place) => {
  write(place, 'content/empty.txt', ' \n')
  await until('it is told', () => place.rebuilds.at(-1)!.fresh.some(({ path }) => path === 'empty.txt'))
  write(place, 'content/other.txt', ' \n')
  await until('the other is told', () =>
    place.rebuilds.at(-1)!.fresh.some(({ path }) => path === 'other.txt'),
  )
  assert.equal(
    place.rebuilds.at(-1)!.fresh.map(({ path }) => path),
    ['other.txt'],
  )
  assert.ok(place.rebuilds.at(-1)!.notices.some(({ path }) => path === 'empty.txt'))
})

it('keeps the last good site while the settings are wrong, then goes on', async (place) => {
  write(place, 'content/site.yaml', 'timeZone: Atlantis\n')
  await until('it fails', () => place.rebuilds.at(-1)!.outcome.kind === 'failed')
  assert.ok(place.site.fileExists('index.html'))
  write(place, 'content/site.yaml', 'title: The Other Post\n')
  await until('it is built', () => place.site.fileContains('index.html', 'The Other Post'))
})

it('makes the output folder again when it is deleted by hand', async (place) => {
  rmSync(place.site.out, { recursive: true })
  await until('it is there', () => place.site.fileExists('index.html'))
})

for (const tests of [it, slowly]) {
  tests('takes up plugins, what becomes of them, and words of the publication', async (place) => {
    const { site, watching } = place
    const page = '2021/03/04/ferry.html'
    const shows = (text: string) => until(text, () => site.fileExists(page) && site.fileContains(page, text))
    const plugin = (note: string) =>
      `export default { name: 'note', api: 1, page: (view) => view.kind === 'article' ? { ...view, notes: ['${note}'] } : undefined }`
    write(place, 'plugins/note.js', plugin('first note'))
    write(place, 'content/ferry.md', article('Ferry'))
    appendFileSync(join(site.content, 'site.yaml'), '\nplugins: [note]\n')
    await shows('first note')
    write(place, 'plugins/note.js', plugin('second note'))
    await shows('second note')
    await watching.idle()
    write(place, 'content/ferry.md', `${article('Ferry')}It came back.\n`)
    await shows('It came back.')
    assert.ok(site.fileContains(page, 'second note'))
    write(place, 'content/words.vi.yaml', 'skip: Bỏ qua\n')
    await shows('Bỏ qua')
    await watching.idle()
  })

  tests(`ends with the site of a clean build after ${operations} random file operations`, endsClean)
}

slowly(
  'writes the pages of an article at once, and what depends on them with the next build',
  async (place) => {
    const { site, rebuilds, watching } = place
    write(place, 'content/a.md', article('Before', '2021-03-04'))
    write(place, 'content/b.md', article('Neighbour', '2021-03-05'))
    await until(
      'both are there',
      () => site.fileExists('2021/03/04/before.html') && site.fileExists('2021/03/05/neighbour.html'),
    )
    await watching.idle()
    write(place, 'content/a.md', article('Quagga', '2021-03-04'))
    await until('it is shown', () => rebuilds.at(-1)!.outcome.kind === 'quick')
    assert.ok(site.fileContains('2021/03/04/before.html', 'Quagga'))
    assert.ok(site.fileContains('2021/03/index.html', 'Quagga'))
    assert.not(site.fileContains('2021/03/05/neighbour.html', 'Quagga'))
    await watching.idle()
    const { completes, moved } = rebuilds.at(-1)!
    assert.ok(completes)
    assert.equal(moved, { '2021/03/04/before.html': '2021/03/04/quagga.html' })
    assert.ok(site.fileContains('2021/03/05/neighbour.html', 'Quagga'))
    assert.not(site.fileExists('2021/03/04/before.html'))
  },
)

for (const [where, slow] of [
  ['here', Number.POSITIVE_INFINITY],
  ['on a thread', 0],
] as const)
  it(`takes up a folder of templates that is made while it watches and builds ${where}`, async () => {
    const site = copySite('mixed')
    const home = process.cwd()
    process.chdir(site.folder)
    const { content, out, cache } = site
    const watching = await watch(
      { content, out, cache, threads: 1 },
      { onRebuild: () => undefined, onTrouble: (error) => assert.unreachable(error.message) },
      slow,
    )
    try {
      mkdirSync(join(site.folder, 'templates'))
      const template = (word: string) =>
        `export default (view: object, { html, layout }: { html: Function, layout: Function }) => layout(view, html\`<main>${word}</main>\`)\n`
      for (const word of ['Gone away', 'Lost again']) {
        writeFileSync(join(site.folder, 'templates/notFound.ts'), template(word))
        await until(`"${word}" is shown`, () => site.fileContains('404.html', word))
      }
    } finally {
      process.chdir(home)
      await watching.close()
      site.remove()
    }
  })

async function endsClean(place: Place): Promise<void> {
  const { site, watching } = place
  const random = randomNumbers(Number(process.env['SEED'] ?? 20261123))
  for (let i = 0; i < operations; i++) {
    operate(place, random, i)
    await sleep(random() < 0.2 ? 60 : random() * 5)
  }
  write(place, 'content/last.md', article('The very last article', '2024-12-31'))
  await until('the last article is there', () => site.fileExists('2024/12/31/the-very-last-article.html'))
  await watching.idle()
  const watched = site.treeDigest()
  await watching.close()
  rmSync(site.out, { recursive: true })
  await site.build({ clean: true, templates: join(site.folder, 'templates') })
  const clean = site.treeDigest()
  assert.equal([...watched.keys()], [...clean.keys()])
  assert.equal(
    [...watched].filter(([file, digest]) => clean.get(file) !== digest).map(([file]) => file),
    [],
  )
}

/** One random thing that a person, an editor or a version control program does. */
function operate(place: Place, random: () => number, round: number): void {
  const { content } = place.site
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const year = () => 2000 + Math.floor(random() * 6)
  const files = readdirSync(content, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|txt)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const folders = readdirSync(content, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const fresh = () =>
    article(
      `Article ${Math.floor(random() * 400)}`,
      `${year()}-0${1 + Math.floor(random() * 9)}-11`,
      pick(['Ferries', 'Goats', 'Noon']),
    )
  const actions: (() => void)[] = [
    () => write(place, `content/${year()}/${Math.floor(random() * 30)}.md`, fresh()),
    () => write(place, `content/${year()}/${pick(['a', 'b'])}/${Math.floor(random() * 9)}.md`, fresh()),
    () => files.length > 0 && writeFileSync(pick(files), fresh()),
    () => files.length > 0 && writeFileSync(pick(files), ''),
    () => {
      // As editors save: beside it, then over it.
      if (files.length === 0) return
      const file = pick(files)
      writeFileSync(`${file}~`, fresh())
      renameSync(`${file}~`, file)
    },
    () => files.length > 0 && rmSync(pick(files)),
    () => files.length > 0 && renameSync(pick(files), join(content, `moved-${round}.md`)),
    () => folders.length > 0 && rmSync(join(content, pick(folders).name), { recursive: true }),
    () => {
      if (folders.length === 0) return
      const { name } = pick(folders)
      rmSync(join(content, name), { recursive: true })
      write(place, `content/${name}/again/${round}.md`, fresh())
    },
    () =>
      folders.length > 0 && renameSync(join(content, pick(folders).name), join(content, `folder-${round}`)),
    () => {
      for (let i = 0; i < 25; i++) write(place, `content/burst/${Math.floor(random() * 50)}.md`, fresh())
    },
    () =>
      write(
        place,
        'content/tags.yaml',
        `- label: ${pick(['Ferries', 'Boats'])}\n  aliases: [Ferries, Noon]\n`,
      ),
    () => rmSync(join(content, 'tags.yaml'), { force: true }),
    () =>
      write(
        place,
        'content/site.yaml',
        `title: ${pick(['One', 'Two'])}\nlanguage: en\npageSize: ${pick([5, 10])}\n`,
      ),
    () => {
      const lines = Array.from({ length: 5 }, (_, i) =>
        JSON.stringify({
          title: `Record ${i} ${pick(['x', 'y'])}`,
          date: `${year()}-01-02`,
          text: 'The goat came back, and nobody spoke of it again.',
        }),
      )
      write(place, 'content/records.jsonl', lines.join('\n'))
    },
    () =>
      write(
        place,
        'templates/notFound.ts',
        `export default (view: object, { html, layout }: { html: Function, layout: Function }) => layout(view, html\`<main>${pick(['Gone', 'Lost'])}</main>\`)\n`,
      ),
  ]
  pick(actions)()
}

/** Mulberry32: the same numbers from 0 to 1 for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

it.run()
slowly.run()
