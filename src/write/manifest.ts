import { Column, type ColumnTree, loadColumns, saveColumns, Texts } from '../kit/columns.ts'
import { quickHash } from '../kit/hash.ts'
import { hexOf, putWords } from '../kit/hex.ts'

/** What tells whether a file is as we left it. */
export type Stamp = Pick<Written, 'file' | 'size' | 'mtime'>

/** What we know about a file that we wrote. */
export interface Written {
  readonly file: string
  /** A 64-bit digest of what the page was made from, as 16 hexadecimal digits; zeros for files of bundles. */
  readonly key: string
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly digest: string
  readonly size: number
  readonly mtime: number
}

/** The files in the output folder that are ours, in columns: first pages, then their compressed copies, encoding by encoding, then the files of bundles. */
export class Manifest {
  readonly file: Texts
  readonly keys: Column<'u32'>
  readonly digests: Column<'u32'>
  readonly size: Column<'f64'>
  readonly mtime: Column<'f64'>
  /** 0 for pages and their copies, else 1 + the number of the bundle. */
  readonly group: Column<'u32'>
  /** For the first pages, which show one article each: two `Archive.digestWord` of the article; empty if that is not known. */
  articles: Column<'u32'>
  /** A hash table with open addressing: 1 + the entry, 0 if empty. It is made when it is first needed, or earlier to be shared with threads. */
  table: Column<'u32'> | null
  /** For each file: 1 if it is on disk as we left it; null if that was not checked. */
  intact: Column<'u8'> | null

  constructor(tree?: ColumnTree) {
    this.file = new Texts(tree?.['file'] as never)
    this.keys = new Column('u32', tree?.['keys'] as never)
    this.digests = new Column('u32', tree?.['digests'] as never)
    this.size = new Column('f64', tree?.['size'] as never)
    this.mtime = new Column('f64', tree?.['mtime'] as never)
    this.group = new Column('u32', tree?.['group'] as never)
    this.articles = new Column('u32', tree?.['articles'] as never)
    this.table = tree?.['table'] ? new Column('u32', tree['table'] as never) : null
    this.intact = tree?.['intact'] ? new Column('u8', tree['intact'] as never) : null
  }

  get entries(): number {
    return this.group.length
  }

  /** Makes room for `entries` files at once; see `Cards.reserve`. */
  reserve(entries: number): void {
    this.file.reserve(entries, 120)
    this.keys.reserve(entries * 2)
    this.digests.reserve(entries * 8)
    for (const column of [this.size, this.mtime, this.group]) column.reserve(entries)
  }

  push({ file, key, digest, size, mtime }: Written, group: number): void {
    this.add(file, size, mtime, group)
    for (const [column, hexadecimal] of [
      [this.keys, key],
      [this.digests, digest],
    ] as const) {
      const at = column.length
      column.reserve(at + hexadecimal.length / 8)
      column.length += hexadecimal.length / 8
      putWords(hexadecimal, column.array, at)
    }
  }

  /** Adds a file; the caller adds its key and digest to their columns, as numbers. */
  add(file: string, size: number, mtime: number, group: number): void {
    this.file.push(file)
    this.size.push(size)
    this.mtime.push(mtime)
    this.group.push(group)
  }

  /** The entry of a file, or -1. */
  find(file: string): number {
    if (this.entries === 0) return -1
    const table = this.index().array
    for (let slot = quickHash(file) % table.length; table[slot] !== 0; slot = (slot + 1) % table.length) {
      const entry = table[slot]! - 1
      if (this.file.get(entry) === file) return entry
    }
    return -1
  }

  written(entry: number): Written {
    return {
      file: this.file.get(entry),
      key: this.key(entry),
      digest: this.digest(entry),
      size: this.size.array[entry]!,
      mtime: this.mtime.array[entry]!,
    }
  }

  /** The name, size and time of a file, which tell whether it is as we left it. */
  stamp(entry: number): Stamp {
    return { file: this.file.get(entry), size: this.size.array[entry]!, mtime: this.mtime.array[entry]! }
  }

  /** Takes over the entries from `from` up to but not including `to` of another manifest. */
  take(other: Manifest, from: number, to: number, group: number): void {
    this.file.take(other.file, from, to)
    this.keys.take(other.keys, from * 2, to * 2)
    this.digests.take(other.digests, from * 8, to * 8)
    this.size.take(other.size, from, to)
    this.mtime.take(other.mtime, from, to)
    for (let entry = from; entry < to; entry++) this.group.push(group)
  }

  digest(entry: number): string {
    return hexOf(this.digests.array, entry * 8, 8)
  }

  key(entry: number): string {
    return hexOf(this.keys.array, entry * 2, 2)
  }

  /** The hash table over file names, at most two thirds full. */
  index(): Column<'u32'> {
    if (this.table) return this.table
    const slots = Math.ceil(this.entries * 1.5) + 1
    const table = new Column('u32', undefined, slots)
    table.length = slots
    const array = table.values()
    for (let entry = 0; entry < this.entries; entry++) {
      let slot = quickHash(this.file.get(entry)) % slots
      while (array[slot] !== 0) slot = (slot + 1) % slots
      array[slot] = entry + 1
    }
    table.array = array
    this.table = table
    return table
  }

  /** The manifest as plain data, with its hash table and what is known about the files on disk. */
  data(): ColumnTree {
    const seen = this.intact ? { intact: this.intact.data() } : {}
    return { ...this.#columns(), table: this.index().data(), ...seen }
  }

  save(path: string, head: unknown): void {
    saveColumns(path, head, this.#columns())
  }

  static load(path: string): { head: unknown; manifest: Manifest } | null {
    const loaded = loadColumns(path)
    return loaded && { head: loaded.head, manifest: new Manifest(loaded.tree) }
  }

  #columns(): ColumnTree {
    const { file, keys, digests, size, mtime, group, articles } = this
    return {
      file: file.data() as unknown as ColumnTree,
      keys: keys.data(),
      digests: digests.data(),
      size: size.data(),
      mtime: mtime.data(),
      group: group.data(),
      articles: articles.data(),
    }
  }
}
