import { Column, type ColumnTree, Lists, loadColumns, saveColumns, Texts } from '../kit/columns.ts'
import { hex32 } from '../kit/hex.ts'
import type { Entry } from '../model/archive.ts'
import type { Fate } from '../model/source.ts'
import type { Card } from './card.ts'

const fates: readonly Fate[] = ['page', 'duplicate', 'quarantined', 'excluded', 'failed']

/** A source file as it was when it was read. */
export interface CardFile {
  readonly path: string
  readonly size: number
  readonly mtime: number
  readonly ctime: number
}

/**
 * The cards of all records, in columns outside the heap: about 300 bytes each, read alike by every thread.
 * Rows of one file stand together, files in the order of their paths.
 */
export class Cards {
  // one a file
  readonly path: Texts
  readonly size: Column<'f64'>
  readonly mtime: Column<'f64'>
  readonly ctime: Column<'f64'>
  /** The row after the file's last. */
  readonly end: Column<'u32'>
  // one a row
  readonly file: Column<'u32'>
  readonly record: Column<'u32'>
  readonly fateCode: Column<'u8'>
  /** SHA-256, eight numbers a row. */
  readonly digests: Column<'u32'>
  readonly title: Texts
  readonly slug: Texts
  readonly date: Texts
  readonly updated: Texts
  readonly url: Texts
  readonly key: Texts
  readonly sortKey: Column<'f64'>
  readonly content: Column<'f64'>
  readonly shown: Column<'f64'>
  readonly lang: Column<'u32'>
  /** A label; 0 is none. */
  readonly section: Column<'u32'>
  /** A label; 0 is none. */
  readonly standing: Column<'u32'>
  readonly tags: Lists<'u32'>
  readonly authors: Lists<'u32'>
  readonly aliases: Lists<'u32'>
  readonly phrases: Lists<'f64'>
  readonly segment: Column<'u32'>
  readonly offset: Column<'f64'>
  readonly summaryLength: Column<'u32'>
  readonly entryLength: Column<'u32'>
  /** The notices as JSON, empty where there are none. */
  readonly notices: Texts
  // one a distinct label; label 0 is the empty one
  readonly labels: Texts
  readonly #labels = new Map<string, number>()

  constructor(tree?: ColumnTree) {
    const texts = (name: string) => new Texts(tree?.[name] as never)
    const column = <K extends 'u8' | 'u32' | 'f64'>(kind: K, name: string) =>
      new Column(kind, tree?.[name] as never)
    const lists = <K extends 'u32' | 'f64'>(kind: K, name: string) => new Lists(kind, tree?.[name] as never)
    this.path = texts('path')
    this.size = column('f64', 'size')
    this.mtime = column('f64', 'mtime')
    this.ctime = column('f64', 'ctime')
    this.end = column('u32', 'end')
    this.file = column('u32', 'file')
    this.record = column('u32', 'record')
    this.fateCode = column('u8', 'fateCode')
    this.digests = column('u32', 'digests')
    this.title = texts('title')
    this.slug = texts('slug')
    this.date = texts('date')
    this.updated = texts('updated')
    this.url = texts('url')
    this.key = texts('key')
    this.sortKey = column('f64', 'sortKey')
    this.content = column('f64', 'content')
    this.shown = column('f64', 'shown')
    this.lang = column('u32', 'lang')
    this.section = column('u32', 'section')
    this.standing = column('u32', 'standing')
    this.tags = lists('u32', 'tags')
    this.authors = lists('u32', 'authors')
    this.aliases = lists('u32', 'aliases')
    this.phrases = lists('f64', 'phrases')
    this.segment = column('u32', 'segment')
    this.offset = column('f64', 'offset')
    this.summaryLength = column('u32', 'summaryLength')
    this.entryLength = column('u32', 'entryLength')
    this.notices = texts('notices')
    this.labels = texts('labels')
    if (!tree) this.#label('')
  }

  /** How many records there are. */
  get rows(): number {
    return this.record.length
  }

  get files(): number {
    return this.end.length
  }

  fate(row: number): Fate {
    return fates[this.fateCode.array[row]!]!
  }

  entry(row: number): Entry {
    return {
      segment: this.segment.array[row]!,
      offset: this.offset.array[row]!,
      summaryLength: this.summaryLength.array[row]!,
      length: this.entryLength.array[row]!,
    }
  }

  /** SHA-256 of the record's bytes in hexadecimal; empty where they were not read. */
  digest(row: number): string {
    const words = this.digests.array
    let text = ''
    let some = 0
    for (let at = row * 8; at < row * 8 + 8; at++) {
      some |= words[at]!
      text += hex32(words[at]!)
    }
    return some === 0 ? '' : text
  }

  /** The path, with `#` and the record's line where the file holds several articles. */
  source(row: number): string {
    const path = this.path.get(this.file.array[row]!)
    const record = this.record.array[row]!
    return record === 0 ? path : `${path}#${record}`
  }

  /** The number of a file by its path, by which they are in order; -1 where there is none. */
  findFile(path: string): number {
    let from = 0
    let to = this.files
    while (from < to) {
      const middle = (from + to) >>> 1
      if (this.path.get(middle) < path) from = middle + 1
      else to = middle
    }
    return from < this.files && this.path.get(from) === path ? from : -1
  }

  firstRow(file: number): number {
    return file === 0 ? 0 : this.end.array[file - 1]!
  }

  /** Ends a file: the rows pushed since the last one are its records. */
  pushFile(file: CardFile): void {
    this.path.push(file.path)
    this.size.push(file.size)
    this.mtime.push(file.mtime)
    this.ctime.push(file.ctime)
    this.end.push(this.rows)
  }

  push(card: Card): void {
    const { known } = card
    this.#pushHead(card.record, fates.indexOf(card.fate))
    for (let word = 0; word < 8; word++) {
      this.digests.push(card.digest ? Number.parseInt(card.digest.slice(word * 8, word * 8 + 8), 16) : 0)
    }
    this.title.push(known?.title ?? '')
    this.slug.push(known?.slug ?? '')
    this.date.push(known?.date ?? '')
    this.updated.push(known?.updated ?? '')
    this.url.push(known?.url ?? '')
    this.key.push(known?.key ?? '')
    this.sortKey.push(known?.sortKey ?? 0)
    this.content.push(known?.content ?? 0)
    this.shown.push(known?.shown ?? 0)
    this.lang.push(this.#label(known?.lang ?? ''))
    this.section.push(this.#label(known?.section ?? ''))
    this.standing.push(this.#label(known?.standing ?? ''))
    this.tags.push(known?.tags.map((tag) => this.#label(tag)) ?? [])
    this.authors.push(known?.authors.map((author) => this.#label(author)) ?? [])
    this.aliases.push(known?.aliases.map((alias) => this.#label(alias)) ?? [])
    this.phrases.push(known?.phrases ?? [])
    this.#pushEntry(known?.entry ?? { segment: 0, offset: 0, summaryLength: 0, length: 0 })
    this.notices.push(card.notices.length > 0 ? JSON.stringify(card.notices) : '')
  }

  /** Takes over a row of an earlier table as a record of the file that is being pushed. */
  pushFrom(other: Cards, row: number, record: number): void {
    this.#pushHead(record, other.fateCode.array[row]!)
    for (let word = 0; word < 8; word++) this.digests.push(other.digests.array[row * 8 + word]!)
    for (const name of ['title', 'slug', 'date', 'updated', 'url', 'key', 'notices'] as const)
      this[name].pushFrom(other[name], row)
    this.sortKey.push(other.sortKey.array[row]!)
    this.content.push(other.content.array[row]!)
    this.shown.push(other.shown.array[row]!)
    const label = (of: number) => this.#label(other.labels.get(of))
    this.lang.push(label(other.lang.array[row]!))
    this.section.push(label(other.section.array[row]!))
    this.standing.push(label(other.standing.array[row]!))
    for (const name of ['tags', 'authors', 'aliases'] as const)
      this[name].push(Array.from(other[name].get(row), label))
    this.phrases.push(other.phrases.get(row))
    this.#pushEntry(other.entry(row))
  }

  save(file: string, head: unknown): void {
    const tree: Record<string, unknown> = {}
    for (const [name, column] of Object.entries(this)) tree[name] = (column as Texts).data()
    saveColumns(file, head, tree)
  }

  static load(file: string): { head: unknown; cards: Cards } | null {
    const loaded = loadColumns(file)
    return loaded && { head: loaded.head, cards: new Cards(loaded.tree) }
  }

  #pushHead(record: number, fateCode: number): void {
    this.file.push(this.files)
    this.record.push(record)
    this.fateCode.push(fateCode)
  }

  #pushEntry(entry: Entry): void {
    this.segment.push(entry.segment)
    this.offset.push(entry.offset)
    this.summaryLength.push(entry.summaryLength)
    this.entryLength.push(entry.length)
  }

  #label(text: string): number {
    if (this.#labels.size < this.labels.length) {
      for (let label = this.#labels.size; label < this.labels.length; label++)
        this.#labels.set(this.labels.get(label), label)
    }
    let label = this.#labels.get(text)
    if (label === undefined) {
      label = this.labels.length
      this.labels.push(text)
      this.#labels.set(text, label)
    }
    return label
  }
}
