import type { ColumnData } from '../kit/columns.ts'
import { lookAround } from '../write/intact.ts'
import type { Manifest } from '../write/manifest.ts'
import type { ParsedPart, Parser, ParserSetup, ParseTask } from './parser.ts'
import type { Place } from './place.ts'
import type { Press } from './press.ts'
import type { Printed, Printer, PrinterSetup, PrintTask } from './printer.ts'

/** What a hand can be ordered to do, one thing at a time. */
export type Order =
  /** Find out which files of the last site are as they were left, and prepare to print. */
  | { readonly ask: 'glance'; readonly manifest: string; readonly out: string }
  | { readonly ask: 'beginParsing'; readonly setup: ParserSetup }
  | { readonly ask: 'parse'; readonly task: ParseTask }
  /** `press` is for a hand that works inline, whose thread has one already. */
  | { readonly ask: 'beginPrinting'; readonly setup: PrinterSetup; readonly press?: Press }
  | { readonly ask: 'print'; readonly task: PrintTask }
  | { readonly ask: 'end' }

export type Answer = ParsedPart[] | Printed | Seen | Indexed

/** A number for each entry of the last manifest: 1 if its file is as we left it. Null if there is no last site. */
export interface Seen {
  readonly seen: ColumnData | null
}

/** The hash table of the last manifest, `Manifest.table`. */
export interface Indexed {
  readonly table: ColumnData | null
}

/** A hand parses and prints: on a thread of its own, or inline if there is little to do. */
export interface Hand {
  /** Carries out an order, and yields the answers one by one. */
  do(order: Order): AsyncGenerator<Answer>
}

/** A hand that notes in `place` what it is working on. */
export function createHand(place: Place): Hand {
  let parser: Parser | null = null
  let printer: Printer | null = null
  let manifest: Manifest | null = null
  return {
    async *do(order) {
      // Code is loaded only when it is needed.
      switch (order.ask) {
        case 'glance':
          manifest = lookAround(order.manifest, order.out)
          yield { seen: manifest?.intact?.data() ?? null }
          await import('./printer.ts')
          yield { table: manifest?.index().data() ?? null }
          break
        case 'beginParsing':
          parser = await (await import('./parser.ts')).createParser(order.setup, place)
          break
        case 'parse':
          yield* parser!.parse(order.task)
          break
        case 'beginPrinting':
          printer = await (await import('./printer.ts')).createPrinter(order.setup, place, order.press)
          break
        case 'print':
          yield printer!.print(order.task)
          break
        case 'end': {
          const [parsing, printing] = [parser, printer]
          parser = null
          printer = null
          try {
            parsing?.end()
          } finally {
            printing?.end()
          }
        }
      }
    },
  }
}
