import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync, renameSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { MachineError } from './errors.ts'
import { writeWhole } from './whole.ts'

type Kind = 'u8' | 'u32' | 'f64'
type ArrayOf = { u8: Uint8Array; u32: Uint32Array; f64: Float64Array }
const widths = { u8: 1, u32: 4, f64: 8 } as const

const over = <K extends Kind>(kind: K, buffer: SharedArrayBuffer, length: number): ArrayOf[K] =>
  (kind === 'u8'
    ? new Uint8Array(buffer, 0, length)
    : kind === 'u32'
      ? new Uint32Array(buffer, 0, length)
      : new Float64Array(buffer, 0, length)) as ArrayOf[K]

/** A column as plain data, which crosses threads without a copy. */
export interface ColumnData {
  readonly kind: Kind
  readonly length: number
  readonly buffer: SharedArrayBuffer
}

/** A growing column of numbers outside the heap, in memory that every thread can read. */
export class Column<K extends Kind> {
  readonly kind: K
  length: number
  array: ArrayOf[K]

  constructor(kind: K, data?: ColumnData, capacity = 64) {
    this.kind = kind
    this.length = data?.length ?? 0
    const buffer = data?.buffer ?? new SharedArrayBuffer(capacity * widths[kind])
    this.array = over(kind, buffer, buffer.byteLength / widths[kind])
  }

  push(value: number): void {
    if (this.length === this.array.length) this.reserve(this.length + 1)
    this.array[this.length++] = value
  }

  /** Appends the values from `from` up to but not including `to` of another column. */
  take(other: Column<K>, from: number, to: number): void {
    this.reserve(this.length + to - from)
    this.array.set(other.array.subarray(from, to) as never, this.length)
    this.length += to - from
  }

  /** Forgets the values from a position on. */
  cut(length: number): void {
    this.array.fill(0, length, this.length)
    this.length = length
  }

  /** Makes room for `length` values, without changing the number of values. */
  reserve(length: number): void {
    if (length <= this.array.length) return
    const capacity = Math.max(length, Math.ceil(this.array.length * 1.6))
    const larger = over(this.kind, new SharedArrayBuffer(capacity * widths[this.kind]), capacity)
    larger.set(this.array as never)
    this.array = larger
  }

  /** The values, without the spare room. */
  values(): ArrayOf[K] {
    return this.array.subarray(0, this.length) as ArrayOf[K]
  }

  data(): ColumnData {
    return { kind: this.kind, length: this.length, buffer: this.array.buffer as SharedArrayBuffer }
  }
}

/** A column of texts as plain data. */
export interface TextsData {
  readonly bytes: ColumnData
  readonly ends: ColumnData
}

/** A growing column of texts, in UTF-8 outside the heap. */
export class Texts {
  readonly bytes: Column<'u8'>
  readonly ends: Column<'u32'>
  #view: Buffer | null = null

  constructor(data?: TextsData) {
    this.bytes = new Column('u8', data?.bytes, 1024)
    this.ends = new Column('u32', data?.ends)
  }

  get length(): number {
    return this.ends.length
  }

  /** Makes room for `length` texts of `bytes` bytes each. */
  reserve(length: number, bytes: number): void {
    this.ends.reserve(length)
    this.bytes.reserve(length * bytes)
  }

  push(text: string): void {
    this.bytes.reserve(this.bytes.length + text.length * 3)
    this.bytes.length += this.#buffer().write(text, this.bytes.length, 'utf8')
    this.ends.push(endOf(this.bytes))
  }

  /** Adds a text, given as the first `length` bytes of its UTF-8. */
  pushBytes(bytes: Uint8Array, length: number): void {
    this.bytes.reserve(this.bytes.length + length)
    const to = this.bytes.array
    let end = this.bytes.length
    // Texts are short: a loop is faster than `set` with a view of its own.
    for (let at = 0; at < length; at++) to[end++] = bytes[at]!
    this.bytes.length = end
    this.ends.push(endOf(this.bytes))
  }

  get(index: number): string {
    const ends = this.ends.array
    return this.#buffer().toString('utf8', index === 0 ? 0 : ends[index - 1], ends[index])
  }

  /** Whether a text equals one of another column; neither is decoded. */
  isSame(index: number, other: Texts, at: number): boolean {
    const [ends, others] = [this.ends.array, other.ends.array]
    const start = index === 0 ? 0 : ends[index - 1]!
    const otherStart = at === 0 ? 0 : others[at - 1]!
    if (ends[index]! - start !== others[at]! - otherStart) return false
    return this.#buffer().compare(other.#buffer(), otherStart, others[at], start, ends[index]) === 0
  }

  /** Appends the texts from `from` up to but not including `to` of another column, without decoding them. */
  take(other: Texts, from: number, to: number): void {
    takeParts(this.bytes, this.ends, other.bytes, other.ends, from, to)
  }

  /** Forgets the texts from a position on. */
  cut(length: number): void {
    this.bytes.cut(length === 0 ? 0 : this.ends.array[length - 1]!)
    this.ends.cut(length)
  }

  data(): TextsData {
    return { bytes: this.bytes.data(), ends: this.ends.data() }
  }

  #buffer(): Buffer {
    const { buffer } = this.bytes.array
    if (this.#view?.buffer !== buffer) this.#view = Buffer.from(buffer as unknown as ArrayBuffer)
    return this.#view
  }
}

/** A growing column of lists of numbers, one after the other. */
export class Lists<K extends Kind> {
  readonly items: Column<K>
  readonly ends: Column<'u32'>

  constructor(kind: K, data?: ListsData) {
    this.items = new Column(kind, data?.items)
    this.ends = new Column('u32', data?.ends)
  }

  get length(): number {
    return this.ends.length
  }

  isEmpty(index: number): boolean {
    const ends = this.ends.array
    return ends[index] === (index === 0 ? 0 : ends[index - 1])
  }

  /** Makes room for `length` lists of `items` items each. */
  reserve(length: number, items: number): void {
    this.ends.reserve(length)
    this.items.reserve(length * items)
  }

  push(values: ArrayLike<number>): void {
    this.items.reserve(this.items.length + values.length)
    this.items.array.set(values as ArrayLike<number> & Uint8Array, this.items.length)
    this.items.length += values.length
    this.ends.push(endOf(this.items))
  }

  get(index: number): ArrayOf[K] {
    const ends = this.ends.array
    return this.items.array.subarray(index === 0 ? 0 : ends[index - 1], ends[index]) as ArrayOf[K]
  }

  /** Appends the lists from `from` up to but not including `to` of another column. */
  take(other: Lists<K>, from: number, to: number): void {
    takeParts(this.items, this.ends, other.items, other.ends, from, to)
  }

  /** Forgets the lists from a position on. */
  cut(length: number): void {
    this.items.cut(length === 0 ? 0 : this.ends.array[length - 1]!)
    this.ends.cut(length)
  }

  data(): ListsData {
    return { items: this.items.data(), ends: this.ends.data() }
  }
}

/** The length of a column, as the end of a part. Throws if it needs more than 32 bits, at some 40 million articles. */
function endOf(items: { readonly length: number }): number {
  if (items.length > 0xffffffff)
    throw new MachineError('The archive is too large to be built at once. Build its years apart.')
  return items.length
}

/** Appends parts of a column, which are given by their ends. */
function takeParts<K extends Kind>(
  items: Column<K>,
  ends: Column<'u32'>,
  others: Column<K>,
  otherEnds: Column<'u32'>,
  from: number,
  to: number,
): void {
  if (from === to) return
  const first = from === 0 ? 0 : otherEnds.array[from - 1]!
  const shift = items.length - first
  items.take(others, first, otherEnds.array[to - 1]!)
  endOf(items)
  ends.reserve(ends.length + to - from)
  for (let at = from; at < to; at++) ends.array[ends.length++] = otherEnds.array[at]! + shift
}

export interface ListsData {
  readonly items: ColumnData
  readonly ends: ColumnData
}

/** Nested columns as plain data, which `saveColumns` writes and `loadColumns` reads. */
export type ColumnTree = { readonly [name: string]: ColumnData | ColumnTree }

const isColumn = (node: ColumnData | ColumnTree): node is ColumnData =>
  node['buffer'] instanceof SharedArrayBuffer

/** A column's values as bytes, without the spare room. */
const bytesOf = ({ kind, length, buffer }: ColumnData): Buffer =>
  Buffer.from(buffer as unknown as ArrayBuffer, 0, length * widths[kind])

/** SHA-256 in hexadecimal over nested columns with their names and lengths; other values beside them count as JSON. */
export function digestOfColumns(tree: object): string {
  const digest = createHash('sha256')
  const visit = (name: string, node: unknown): void => {
    if (typeof node !== 'object' || node === null || Array.isArray(node))
      digest.update(`${name}=${JSON.stringify(node)}\n`)
    else if (isColumn(node as ColumnData)) {
      const { kind, length } = node as ColumnData
      digest.update(`${name}:${kind} ${length}\n`).update(bytesOf(node as ColumnData))
    } else for (const [child, value] of Object.entries(node)) visit(`${name}/${child}`, value)
  }
  visit('', tree)
  return digest.digest('hex')
}

/** The first bytes of a file. The 2 stands for the second format, with ends of 32 bits. */
const magic = 'datelin2'
const block = 16 * 1024 * 1024

/**
 * Writes columns and a small JSON head into a file. It writes a temporary file and renames it, so that the file is always complete, and never makes one
 * large string.
 */
export function saveColumns(file: string, head: unknown, tree: object): void {
  const columns: ColumnData[] = []
  const outline = (node: ColumnTree): unknown =>
    Object.fromEntries(
      Object.entries(node).map(([name, child]) => {
        if (!isColumn(child)) return [name, outline(child)]
        columns.push(child)
        return [name, [child.kind, child.length]]
      }),
    )
  const text = Buffer.from(JSON.stringify({ head, outline: outline(tree as ColumnTree) }))
  const temporary = `${file}.${process.pid}.tmp`
  const descriptor = openSync(temporary, 'w')
  try {
    const size = Buffer.alloc(16)
    size.write(magic, 0, 'latin1')
    size.writeUInt32LE(text.length, 8)
    let sum = 0
    const write = (bytes: Buffer) => {
      writeWhole(descriptor, bytes)
      sum = sumOf(bytes, sum)
    }
    write(size)
    write(text)
    for (const column of columns) write(bytesOf(column))
    const end = Buffer.alloc(4)
    end.writeUInt32LE(sum)
    writeWhole(descriptor, end)
  } finally {
    closeSync(descriptor)
  }
  renameSync(temporary, file)
}

/** Reads what `saveColumns` wrote; null if the file is missing, cut off, changed in a single bit, or not ours. */
export function loadColumns(file: string): { head: unknown; tree: ColumnTree } | null {
  let descriptor: number
  try {
    descriptor = openSync(file, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  try {
    const reader: Reader = { descriptor, left: fstatSync(descriptor).size, sum: 0 }
    const size = readWhole(reader, Buffer.alloc(16))
    if (size?.toString('latin1', 0, 8) !== magic) return null
    const textLength = size.readUInt32LE(8)
    const text = textLength <= reader.left ? readWhole(reader, Buffer.alloc(textLength)) : null
    if (!text) return null
    const { head, outline } = JSON.parse(text.toString()) as { head: unknown; outline: Outline }
    const tree = readTree(reader, outline)
    const { sum } = reader
    const end = readWhole(reader, Buffer.alloc(4))
    return tree && end?.readUInt32LE(0) === sum ? { head, tree } : null
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return null
    throw error
  } finally {
    closeSync(descriptor)
  }
}

type Outline = { [name: string]: [Kind, number] | Outline }

/** An open file, the number of bytes left in it, and the checksum (CRC-32) of those that were read. */
interface Reader {
  readonly descriptor: number
  left: number
  sum: number
}

function readTree(reader: Reader, outline: Outline): ColumnTree | null {
  const tree: Record<string, ColumnData | ColumnTree> = {}
  for (const [name, node] of Object.entries(outline)) {
    if (Array.isArray(node)) {
      const [kind, length] = node
      if (!(length * widths[kind] <= reader.left)) return null
      const buffer = new SharedArrayBuffer(length * widths[kind])
      if (!readWhole(reader, Buffer.from(buffer as unknown as ArrayBuffer))) return null
      tree[name] = { kind, length, buffer }
    } else {
      const child = readTree(reader, node)
      if (!child) return null
      tree[name] = child
    }
  }
  return tree
}

function readWhole(reader: Reader, bytes: Buffer): Buffer | null {
  for (let at = 0; at < bytes.length; ) {
    const got = readSync(reader.descriptor, bytes, at, Math.min(block, bytes.length - at), null)
    if (got === 0) return null
    at += got
  }
  reader.left -= bytes.length
  reader.sum = sumOf(bytes, reader.sum)
  return bytes
}

/** Continues a CRC-32. Node 20's own returns 0 for an empty buffer in shared memory. */
const sumOf = (bytes: Buffer, sum: number): number => (bytes.length === 0 ? sum : crc32(bytes, sum))
