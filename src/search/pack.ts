import { ByteWriter } from './bytes.ts'
import { pageHead } from './layout.ts'

/** A file of pages of one size with a spill behind them: see `layout.ts`. */
export class Pack {
  private readonly pages: Uint8Array
  private readonly spilled = new ByteWriter()
  private readonly size: number

  constructor(pages: number, size: number) {
    this.pages = new Uint8Array(pages * size)
    this.size = size
  }

  /** Puts bytes behind the pages; answers with their place in the file. */
  spill(bytes: Uint8Array): number {
    const offset = this.pages.length + this.spilled.length
    this.spilled.all(bytes)
    return offset
  }

  /** Fills a page; what does not fit is spilled, and the page's head says where to. */
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
