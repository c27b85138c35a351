import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { digestOf } from '../../src/kit/digest.ts'
import type { Edition } from '../../src/model/edition.ts'
import type { Bundle } from '../../src/model/page.ts'
import { searchBundles, searchRuns } from '../../src/search/search.ts'
import { type Edit, inventedEdition } from '../invented-edition.ts'

/** What making the index took: CPU seconds, MB over what the process had before, files, millions of bytes. */
export interface Made {
  readonly cpu: number
  readonly memory: number
  readonly files: number
  readonly megabytes: number
  readonly edits: readonly Rewritten[]
}

/** What one edited article costs: files, share of the index's bytes, CPU seconds. */
export interface Rewritten {
  readonly what: string
  readonly files: number
  readonly share: number
  readonly cpu: number
}

/** Digest and size by file. */
type Files = Map<string, { digest: string; bytes: number }>

/** A paragraph that no invented article has: nearly each of its words and pairs is new to the archive. */
const newParagraph = Array.from({ length: 80 }, (_, at) => `chữ${at * 7} mới${at * 13}`).join(' ')

/** Makes the index of `count` invented articles in `folder`, then once more after each of some edits, and at the end as it was. */
export function makeIndex(count: number, seed: number, folder: string): Made {
  const cache = join(folder, 'cache')
  const index = indexInto(folder)
  const { edition, articleAt } = inventedEdition(count, seed, cache)
  const inventing = timed(() => {
    for (let row = 0; row < count; row++) articleAt(row)
  })
  const before = process.memoryUsage.rss()
  let files: Files = new Map()
  const cpu = timed(() => {
    files = index(edition)
  })
  const memory = process.resourceUsage().maxRSS * 1024 - before
  const other = articleAt(Math.floor(count / 3))
    .body.split('\n')
    .at(-1)!
  const edits: Record<string, Edit> = {
    'a word more': changed(count, (text) => `${text} Thêm.`),
    'a sentence more': changed(
      count,
      (text) => `${text} Đoàn khảo sát cho biết sẽ công bố kết quả vào tuần sau.`,
    ),
    'another paragraph': changed(count, () => other),
    'a paragraph of 160 new words': changed(count, () => newParagraph),
  }
  const more: Record<string, Edit> = {
    'an article more, amid the others': added(count, '2016-07-01'),
    'an article more, the newest': added(count, '2023-12-31'),
  }
  const cost = (articles: number, what: string, edit: Edit): Rewritten => {
    const { edition } = inventedEdition(articles, seed, cache, edit)
    let after: Files = new Map()
    const cpu = timed(() => {
      after = index(edition)
    })
    const differ = [...after].filter(([file, { digest }]) => files.get(file)?.digest !== digest)
    const bytes = differ.reduce((sum, [, { bytes }]) => sum + bytes, 0)
    return { what, files: differ.length, share: bytes / sizeOf(after), cpu }
  }
  const costs = [
    ...Object.entries(edits).map(([what, edit]) => cost(count, what, edit)),
    ...Object.entries(more).map(([what, edit]) => cost(count + 1, what, edit)),
    cost(count + 10, 'ten articles more, the newest', added(count, '2023-12-31')),
  ]
  index(inventedEdition(count, seed, cache).edition)
  return {
    cpu: cpu - inventing,
    memory: memory / 2 ** 20,
    files: files.size,
    megabytes: sizeOf(files) / 1e6,
    edits: costs,
  }
}

/** Changes the second paragraph of the article in the middle. */
function changed(count: number, change: (text: string) => string): Edit {
  return (index, article) =>
    index === Math.floor(count / 2)
      ? { ...article, paragraphs: article.paragraphs.map((text, at) => (at === 1 ? change(text) : text)) }
      : article
}

/** Gives the articles behind the first `count` a date. */
function added(count: number, date: string): Edit {
  return (index, article) => (index >= count ? { ...article, date } : article)
}

/** Makes what is not made yet, as a build would, and writes it. */
function indexInto(folder: string): (edition: Edition) => Files {
  const made = new Map<string, { key: string; files: [file: string, digest: string, bytes: number][] }>()
  return (edition) => {
    const files: Files = new Map()
    const each = (bundle: Bundle) => {
      let known = made.get(bundle.name)
      if (known?.key !== bundle.key) {
        known = { key: bundle.key, files: [] }
        for (const { file, bytes } of bundle.make()) {
          const data = Buffer.from(bytes as Uint8Array)
          mkdirSync(dirname(join(folder, file)), { recursive: true })
          writeFileSync(join(folder, file), data)
          known.files.push([file, digestOf(data), data.length])
        }
        made.set(bundle.name, known)
      }
      for (const [file, digest, bytes] of known.files) files.set(file, { digest, bytes })
    }
    for (const bundle of searchRuns(edition)) each(bundle)
    for (const bundle of searchBundles(edition)) each(bundle)
    return files
  }
}

function sizeOf(files: Files): number {
  let size = 0
  for (const { bytes } of files.values()) size += bytes
  return size
}

/** CPU seconds. */
function timed(work: () => void): number {
  const started = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1e6
}
