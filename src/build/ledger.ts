import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { crc32 } from 'node:zlib'
import type { Cards } from '../collect/cards.ts'
import type { Collected } from '../collect/collect.ts'
import { Column, Texts } from '../kit/columns.ts'
import { digestOf } from '../kit/digest.ts'
import { JsonBytes } from '../kit/jsonbytes.ts'
import type { Notice } from '../model/notice.ts'
import type { Fate } from '../model/source.ts'
import type { Gathered } from './gather.ts'

export type Counts = Readonly<Record<Fate, number>>

/** Whether a file holds the ledger with a key, and its size and time are as written; a person may have changed or cut it. */
export function isLedgerOf(path: string, key: string): boolean {
  const sealed = sealIn(path)
  return sealed?.key === key && sealed.stamp === stampOf(path)
}

/** Whether a file holds a ledger exactly as it was written, byte for byte. */
export function isLedgerAsLeft(path: string): boolean {
  return sealIn(path)?.sum === sumOf(path)
}

/** The file beside a ledger that has its key, its size and time, and a checksum of its bytes. */
const sealOf = (path: string): string => `${path}.key`

function sealIn(path: string): { key: string; stamp: string; sum: string } | null {
  if (!existsSync(path) || !existsSync(sealOf(path))) return null
  const [key = '', stamp = '', sum = ''] = readFileSync(sealOf(path), 'utf8').split('\n')
  return { key, stamp, sum }
}

function stampOf(path: string): string {
  const { size, mtimeMs } = statSync(path)
  return `${size} ${mtimeMs}`
}

/** CRC-32 of a file, read in pieces: the ledger of a large archive has hundreds of megabytes. */
function sumOf(path: string): string {
  const descriptor = openSync(path, 'r')
  try {
    const buffer = Buffer.allocUnsafe(1 << 18)
    let sum = 0
    for (;;) {
      const length = readSync(descriptor, buffer, 0, buffer.length, null)
      if (length === 0) return String(sum)
      sum = crc32(buffer.subarray(0, length), sum)
    }
  } finally {
    closeSync(descriptor)
  }
}

const unreadable = 'The file cannot be read.'

/** The fate of every source, and how many sources had each. */
export interface Ledger {
  readonly counts: Counts
  /** Identifies the ledger: other sources, or other withheld ones among the same, give another key. */
  readonly key: string
  /** Writes one line of JSON for each source, in the order of paths, unless the file holds this ledger already. */
  write(path: string): void
}

/** Takes from the cards what pages do not need, so that the ledger can be written after they are released. */
export function drawUpLedger(gathered: Gathered, collected: Collected): Ledger {
  const { cards, scan, held, lost, same } = gathered
  const { withheld, versions } = collected
  const counts = {
    page: 0,
    duplicate: 0,
    quarantined: 0,
    excluded: scan.excluded.length,
    failed: lost.length,
  }
  const fateOf = (row: number): Fate =>
    held.has(row)
      ? 'failed'
      : collected.duplicates.has(row)
        ? 'duplicate'
        : withheld.has(row)
          ? 'excluded'
          : cards.fate(row)
  const reasons = new Map<number, string>()
  for (let row = 0; row < cards.rows; row++) {
    const fate = fateOf(row)
    counts[fate]++
    if (fate !== 'page' && fate !== 'duplicate' && !held.has(row))
      reasons.set(row, withheld.get(row) ?? reasonOf(cards.notices.get(row)))
  }
  const key =
    digestOf(JSON.stringify(gathered.facts)) + digestOf(JSON.stringify([[...withheld], [...versions]]))
  return {
    counts,
    key,
    write(path) {
      if (same && isLedgerOf(path, key)) return
      rmSync(sealOf(path), { force: true })
      const sum = writeLines(path)
      writeFileSync(sealOf(path), `${key}\n${stampOf(path)}\n${sum}`)
    },
  }

  /** Returns the checksum of what was written. */
  function writeLines(path: string): number {
    const order = new Column('u32', collected.data.order).values()
    const rowOf = new Uint32Array(cards.rows)
    for (let row = 0; row < order.length; row++) rowOf[order[row]!] = row + 1
    const url = new Texts(collected.data.url)
    const pageOf = (card: number) => (rowOf[card] === 0 ? {} : { url: url.get(rowOf[card]! - 1) })
    const temporary = `${path}.tmp`
    const descriptor = openSync(temporary, 'w')
    const out = new JsonBytes(descriptor)
    try {
      const put = (entry: object) => out.raw(`${JSON.stringify(entry)}\n`)
      for (const { path: source, reason } of scan.excluded) put({ source, fate: 'excluded', reason })
      for (const source of lost) put({ source, fate: 'failed', reason: unreadable })
      for (let row = 0; row < cards.rows; row++) {
        const fate = fateOf(row)
        if (fate === 'page') {
          const alike = versions.get(row)?.map((other) => cards.source(other))
          putPage(out, cards, row, url, rowOf[row]! - 1, alike)
          continue
        }
        const source = cards.source(row)
        const sha256 = cards.digest(row)
        if (fate === 'duplicate')
          put({ source, fate, sha256, of: cards.source(collected.duplicates.get(row)!) })
        else if (held.has(row)) put({ source, fate, sha256, ...pageOf(row), reason: unreadable })
        else put({ source, fate, sha256, reason: reasons.get(row) })
      }
      out.flush()
    } finally {
      closeSync(descriptor)
    }
    renameSync(temporary, path)
    return out.sum
  }
}

/** Writes the line of an article that has a page, as nearly all do. */
function putPage(
  out: JsonBytes,
  cards: Cards,
  card: number,
  url: Texts,
  row: number,
  versions: readonly string[] | undefined,
): void {
  const record = cards.record.array[card]!
  out.raw('{"source":')
  out.text(cards.path, cards.file.array[card]!, record === 0 ? '' : `#${record}`)
  out.raw(',"fate":"page","sha256":')
  out.hex(cards.digests.array, card * 8, 8)
  out.raw(',"url":')
  out.text(url, row)
  out.raw(versions ? `,"versions":${JSON.stringify(versions)}}\n` : '}\n')
}

function reasonOf(notices: string): string {
  if (notices === '') return 'It is a draft.'
  return (JSON.parse(notices) as Notice[]).map(({ rule, reason }) => `${rule}: ${reason}`).join(' ')
}
