import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { asMarkdown, asRecord, asText, type InventedArticle, inventor } from './invent.ts'

export interface ArchiveOrder {
  readonly count: number
  readonly folder: string
  readonly format: 'txt' | 'md' | 'jsonl'
  readonly seed: number
}

const recordsInFile = 1000

/**
 * Writes an archive of invented articles, for benchmarks and tests of size; answers with the bytes written.
 * `.txt` are raw scrapes in folders of a thousand, `.md` have frontmatter and lie by month, `.jsonl` hold a thousand
 * records each. The archive of 1,000 is the beginning of that of 10,000.
 */
export function makeArchive({ count, folder, format, seed }: ArchiveOrder): number {
  const articleAt = inventor(seed)
  const made = new Set<string>()
  let bytes = 0
  const write = (below: string, name: string, text: string) => {
    const path = join(folder, below)
    if (!made.has(path)) mkdirSync(path, { recursive: true })
    made.add(path)
    const data = Buffer.from(text)
    writeFileSync(join(path, name), data)
    bytes += data.length
  }
  if (format === 'jsonl') {
    for (let first = 0; first < count; first += recordsInFile) {
      const records: string[] = []
      for (let index = first; index < Math.min(count, first + recordsInFile); index++) {
        records.push(asRecord(articleAt(index)))
      }
      write('', `${digits(first / recordsInFile, 4)}.jsonl`, `${records.join('\n')}\n`)
    }
    return bytes
  }
  for (let index = 0; index < count; index++) {
    const article = articleAt(index)
    const name = `${digits(index, 7)}.${format}`
    if (format === 'txt') write(digits(Math.floor(index / 1000), 4), name, asText(article))
    else write(monthFolder(article), name, asMarkdown(article))
  }
  return bytes
}

function monthFolder({ date }: InventedArticle): string {
  return join(date.slice(0, 4), date.slice(5, 7))
}

function digits(number: number, width: number): string {
  return String(number).padStart(width, '0')
}

function orderFrom(args: readonly string[]): ArchiveOrder | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      n: { type: 'string', default: '1000' },
      out: { type: 'string' },
      format: { type: 'string', default: 'txt' },
      seed: { type: 'string', default: '1' },
    },
  })
  const [count, seed, format, folder] = [Number(values.n), Number(values.seed), values.format, values.out]
  if (!Number.isInteger(count) || count < 0 || !Number.isInteger(seed) || folder === undefined) return null
  if (format !== 'txt' && format !== 'md' && format !== 'jsonl') return null
  return { count, seed, format, folder }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const order = orderFrom(process.argv.slice(2))
  if (order === null) {
    console.error('usage: tsx scripts/make-archive.ts --n N --out DIR [--format txt|md|jsonl] [--seed S]')
    process.exitCode = 2
  } else {
    console.log(JSON.stringify({ ...order, bytes: makeArchive(order) }))
  }
}
