import { lowerBound } from '../kit/bounds.ts'
import { Column, type ColumnTree, Lists, loadColumns, saveColumns, Texts } from '../kit/columns.ts'
import { hex32 } from '../kit/hex.ts'
import { comparePaths } from '../kit/paths.ts'
import type { Entry } from '../model/archive.ts'
import { type Fate, sourceName } from '../model/source.ts'
import { type Card, idNumber, type Restriction } from './card.ts'
import { likenessWords } from './likeness.ts'

const fates: readonly Fate[] = ['page', 'duplicate', 'quarantined', 'excluded', 'failed']
/** Added to the number of a fate if the row is held. */
const heldBit = 8

/** A source file, as it was when it was read. */
export interface CardFile {
  readonly path: string
  readonly size: number
  readonly mtime: number
  readonly ctime: number
}

/** The columns of rows, by what they hold. */
const numbers = [
  'record',
  'fateCode',
  'sortKey',
  'content',
  'shown',
  'segment',
  'offset',
  'summaryLength',
  'entryLength',
] as const
const texts = ['title', 'slug', 'date', 'updated', 'url', 'key', 'notices'] as const
const labels = ['lang', 'section', 'standing'] as const
/** Columns that only collecting needs, and pages do not. */
const onlyCollected = [
  'size',
  'mtime',
  'ctime',
  'slug',
  'key',
  'sortKey',
  'content',
  'likeness',
  'shown',
  'section',
  'tags',
  'authors',
  'phrases',
  'notices',
] as const
const labelLists = ['tags', 'authors', 'aliases'] as const

/**
 * The cards of all records, in columns outside the heap that every thread can read: about 400 bytes each. The rows of a file are consecutive, and
 * files are in the order of their paths.
 */
export class Cards {
  // one per file
  readonly path: Texts
  readonly size: Column<'f64'>
  readonly mtime: Column<'f64'>
  readonly ctime: Column<'f64'>
  /** The row after the last one of the file. */
  readonly end: Column<'u32'>
  // one per row
  /** The number of the id, which `idOf` spells. */
  readonly id: Column<'f64'>
  readonly file: Column<'u32'>
  readonly record: Column<'u32'>
  readonly fateCode: Column<'u8'>
  /** SHA-256, eight numbers per row. */
  readonly digests: Column<'u32'>
  readonly title: Texts
  readonly slug: Texts
  readonly date: Texts
  readonly updated: Texts
  readonly url: Texts
  readonly key: Texts
  readonly sortKey: Column<'f64'>
  readonly content: Column<'f64'>
  /** `likenessOf` the body, eight numbers per row; zeros if the text is too short. */
  readonly likeness: Column<'u32'>
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
  /** The notices as JSON; empty if there are none. */
  readonly notices: Texts
  // one per distinct label; label 0 is the empty text
  readonly labels: Texts
  readonly #labels = new Map<string, number>()
  /** The numbers here of an earlier table's labels. The table is held weakly, as it is large and not needed once its rows are taken over. */
  readonly #renamed = new WeakMap<Cards, Uint32Array>()

  constructor(tree?: ColumnTree) {
    const text = (name: string) => new Texts(tree?.[name] as never)
    const column = <K extends 'u8' | 'u32' | 'f64'>(kind: K, name: string) =>
      new Column(kind, tree?.[name] as never)
    const lists = <K extends 'u32' | 'f64'>(kind: K, name: string) => new Lists(kind, tree?.[name] as never)
    this.path = text('path')
    this.size = column('f64', 'size')
    this.mtime = column('f64', 'mtime')
    this.ctime = column('f64', 'ctime')
    this.end = column('u32', 'end')
    this.id = column('f64', 'id')
    this.file = column('u32', 'file')
    this.record = column('u32', 'record')
    this.fateCode = column('u8', 'fateCode')
    this.digests = column('u32', 'digests')
    this.title = text('title')
    this.slug = text('slug')
    this.date = text('date')
    this.updated = text('updated')
    this.url = text('url')
    this.key = text('key')
    this.sortKey = column('f64', 'sortKey')
    this.content = column('f64', 'content')
    this.likeness = column('u32', 'likeness')
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
    this.notices = text('notices')
    this.labels = text('labels')
    if (!tree) this.#label('')
  }

  /**
   * Makes room for `rows` rows at once. A column that grows leaves its smaller predecessors behind, which together exceed its own size, while room that
   * is never written to costs no memory; so this is generous.
   */
  reserve(rows: number): void {
    const widths: Readonly<Record<string, number>> = { digests: 8, likeness: 8 }
    for (const [name, column] of Object.entries(this)) {
      if (column instanceof Column) column.reserve(rows * (widths[name] ?? 1))
      else if (column instanceof Texts) column.reserve(rows, 120)
      else if (column instanceof Lists) column.reserve(rows, 12)
    }
  }

  /** Frees what only collecting needs, a third of the memory. Afterwards the cards can make pages, but can be neither saved nor collected. */
  release(): void {
    const empty = new Cards()
    Object.assign(this, Object.fromEntries(onlyCollected.map((name) => [name, empty[name]])))
  }

  /** Frees everything: afterwards there are no records. */
  empty(): void {
    Object.assign(this, new Cards())
  }

  /** The number of records. */
  get rows(): number {
    return this.record.length
  }

  get files(): number {
    return this.end.length
  }

  fate(row: number): Fate {
    return fates[this.fateCode.array[row]! & ~heldBit]!
  }

  /** Whether the record's file could not be read, so that its card is from an earlier reading, perhaps with other settings. */
  isHeld(row: number): boolean {
    return (this.fateCode.array[row]! & heldBit) !== 0
  }

  hold(row: number): void {
    this.fateCode.array[row]! |= heldBit
  }

  entry(row: number): Entry {
    return {
      segment: this.segment.array[row]!,
      offset: this.offset.array[row]!,
      summaryLength: this.summaryLength.array[row]!,
      length: this.entryLength.array[row]!,
    }
  }

  /** What the newspaper decided about the article; null if nothing, as for most. */
  restriction(row: number): Restriction | null {
    const label = this.standing.array[row]!
    return label === 0 ? null : (JSON.parse(this.labels.get(label)) as Restriction)
  }

  /** SHA-256 of the record's bytes in hexadecimal; empty if they were not read. */
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

  /** The path, with `#` and the record's line if the file holds several articles. */
  source(row: number): string {
    return sourceName(this.path.get(this.file.array[row]!), this.record.array[row]!)
  }

  /** The path of the record's file, and its line there if the file holds several articles, else 0. */
  place(row: number): { path: string; line: number } {
    return { path: this.path.get(this.file.array[row]!), line: this.record.array[row]! }
  }

  /** The number of the file with a path, or -1. */
  findFile(path: string): number {
    const from = lowerBound(this.files, (file) => comparePaths(this.path.get(file), path) >= 0)
    return from < this.files && this.path.get(from) === path ? from : -1
  }

  /** The first row of a file; for the number after the last file, the number of rows. */
  firstRow(file: number): number {
    return file === 0 ? 0 : this.end.array[file - 1]!
  }

  /** Ends a file: the rows pushed since the previous one are its records. */
  pushFile(file: CardFile): void {
    this.path.push(file.path)
    this.size.push(file.size)
    this.mtime.push(file.mtime)
    this.ctime.push(file.ctime)
    for (let row = this.id.length; row < this.rows; row++)
      this.id.push(idNumber(file.path, this.key.get(row)))
    this.end.push(this.rows)
  }

  /** Makes the ids of a file's records from a name other than its path. */
  nameFile(file: number, name: string): void {
    for (let row = this.firstRow(file); row < this.end.array[file]!; row++)
      this.id.array[row] = idNumber(name, this.key.get(row))
  }

  push(card: Card): void {
    const { known } = card
    this.file.push(this.files)
    this.record.push(card.record)
    this.fateCode.push(fates.indexOf(card.fate))
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
    for (let word = 0; word < likenessWords; word++) this.likeness.push(known?.likeness?.[word] ?? 0)
    this.shown.push(known?.shown ?? 0)
    this.lang.push(this.#label(known?.lang ?? ''))
    this.section.push(this.#label(known?.section ?? ''))
    this.standing.push(this.#label(known?.standing ?? ''))
    this.tags.push(known?.tags.map((tag) => this.#label(tag)) ?? [])
    this.authors.push(known?.authors.map((author) => this.#label(author)) ?? [])
    this.aliases.push(known?.aliases.map((alias) => this.#label(alias)) ?? [])
    this.phrases.push(known?.phrases ?? [])
    this.segment.push(known?.entry.segment ?? 0)
    this.offset.push(known?.entry.offset ?? 0)
    this.summaryLength.push(known?.entry.summaryLength ?? 0)
    this.entryLength.push(known?.entry.length ?? 0)
    this.notices.push(card.notices.length > 0 ? JSON.stringify(card.notices) : '')
  }

  /** Takes over a row of an earlier table as a record of the file that is being pushed. */
  takeRecord(other: Cards, row: number, record: number): void {
    this.file.push(this.files)
    this.#takeRows(other, row, row + 1)
    this.record.array[this.rows - 1] = record
  }

  /** Takes over the files from `from` up to but not including `to` of an earlier table, with all their records. */
  takeFiles(other: Cards, from: number, to: number): void {
    const first = other.firstRow(from)
    const end = other.firstRow(to)
    const [rows, files] = [this.rows - first, this.files - from]
    this.path.take(other.path, from, to)
    for (const name of ['size', 'mtime', 'ctime'] as const) this[name].take(other[name], from, to)
    for (let file = from; file < to; file++) this.end.push(other.end.array[file]! + rows)
    for (let row = first; row < end; row++) this.file.push(other.file.array[row]! + files)
    this.id.take(other.id, first, end)
    this.#takeRows(other, first, end)
  }

  /** Forgets the records of the file that is being pushed. */
  dropRecords(): void {
    const rows = this.firstRow(this.files)
    this.file.cut(rows)
    this.digests.cut(rows * 8)
    this.likeness.cut(rows * likenessWords)
    for (const name of [...numbers, ...texts, ...labels, ...labelLists, 'phrases'] as const)
      this[name].cut(rows)
  }

  /** Takes over everything of some rows except the number of their file. */
  #takeRows(other: Cards, from: number, to: number): void {
    this.digests.take(other.digests, from * 8, to * 8)
    this.likeness.take(other.likeness, from * likenessWords, to * likenessWords)
    for (const name of numbers) this[name].take(other[name] as never, from, to)
    for (const name of texts) this[name].take(other[name], from, to)
    this.phrases.take(other.phrases, from, to)
    const own = this.#labelsOf(other)
    this.#addLabels(other, from, to, own)
    for (const name of labels) {
      const column = this[name]
      for (let row = from; row < to; row++) column.push(own(other[name].array[row]!))
    }
    for (const name of labelLists) {
      const { items } = this[name]
      let at = items.length
      this[name].take(other[name], from, to)
      for (; at < items.length; at++) items.array[at] = own(items.array[at]!)
    }
  }

  /**
   * Adds the labels of rows that are taken over, row by row as `push` does: the same articles then have the same numbers for their labels, however
   * many builds it took to read them, and an outline tells that nothing changed.
   */
  #addLabels(other: Cards, from: number, to: number, own: (label: number) => number): void {
    const columns = labels.map((name) => other[name].array)
    const lists = labelLists.map((name) => ({ items: other[name].items.array, ends: other[name].ends.array }))
    for (let row = from; row < to; row++) {
      for (const column of columns) own(column[row]!)
      for (const { items, ends } of lists)
        for (let at = row === 0 ? 0 : ends[row - 1]!; at < ends[row]!; at++) own(items[at]!)
    }
  }

  /** Finds the number here of an earlier table's label, which is added when it is first asked for. */
  #labelsOf(other: Cards): (label: number) => number {
    const to = this.#renamed.get(other) ?? new Uint32Array(other.labels.length)
    this.#renamed.set(other, to)
    return (label) => {
      if (to[label] === 0 && label !== 0) to[label] = this.#label(other.labels.get(label))
      return to[label]!
    }
  }

  /** The columns, from which another thread opens these cards without a copy. */
  data(): ColumnTree {
    return Object.fromEntries(
      Object.entries(this).map(([name, column]) => [name, (column as { data(): never }).data()]),
    )
  }

  save(file: string, head: unknown): void {
    saveColumns(file, head, this.data())
  }

  static load(file: string): { head: unknown; cards: Cards } | null {
    const loaded = loadColumns(file)
    return loaded && { head: loaded.head, cards: new Cards(loaded.tree) }
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
