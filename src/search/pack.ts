import { ByteWriter } from './bytes.ts'
import { pageHead } from './layout.ts'

/** A file of pages of equal size followed by a spill; see `layout.ts`. */
export class Pack {
  private readonly pages: Uint8Array
  private readonly spilled = new ByteWriter()
  private readonly size: number

  constructor(pages: number, size: number) {
    this.pages = new Uint8Array(pages * size)
    this.size = size
  }

  /** Puts bytes after the pages and returns their place in the file. */
  spill(bytes: Uint8Array): number {
    const offset = this.pages.length + this.spilled.length
    this.spilled.all(bytes)
    return offset
  }

  /** Fills a page. What does not fit is spilled, and the head of the page says where to. */
  page(number: number, content: Uint8Array): void {
    const room = this.size - pageHead
    const at = number * this.size
    const view = new DataView(this.pages.buffer, at)
    view.setUint32(0, content.length, true)
    if (content.length > room) view.setUint32(4, this.spill(content.subarray(room)), true)
    this.pages.set(content.subarray(0, room), at + pageHead)
  }

  bytes(): Uint8Array {
    const bytes = new Uint8Array(this.pages.length + this.spilled.length)
    bytes.set(this.pages)
    bytes.set(this.spilled.written(), this.pages.length)
    return bytes
  }
}

/** A list for a pack of long lists, and the bytes reserved for it. */
export interface OftenList {
  readonly hash: number
  readonly room: number
  readonly bytes: Uint8Array
}

/** A pack of long lists, each in its reserved room after a head like that of a page. What does not fit comes after all of them. */
export function oftenPack(lists: readonly OftenList[]): Uint8Array {
  const bytes = new ByteWriter()
  let spill = lists.reduce((sum, { room }) => sum + room, 0)
  const spilled = lists.map(({ bytes, room }) => bytes.subarray(room - pageHead))
  lists.forEach(({ bytes: list, room }, at) => {
    const slot = new Uint8Array(room)
    const view = new DataView(slot.buffer)
    view.setUint32(0, list.length, true)
    if (spilled[at]!.length > 0) view.setUint32(4, spill, true)
    slot.set(list.subarray(0, room - pageHead), pageHead)
    spill += spilled[at]!.length
    bytes.all(slot)
  })
  for (const rest of spilled) bytes.all(rest)
  return bytes.written()
}
