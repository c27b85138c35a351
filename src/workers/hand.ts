import { createParser, type ParsedPart, type Parser, type ParserSetup, type ParseTask } from './parser.ts'
import type { Place } from './place.ts'
import type { Press } from './press.ts'
import { createPrinter, type Printed, type Printer, type PrinterSetup, type PrintTask } from './printer.ts'

/** What can be asked of a hand; it does one thing after the other. */
export type Order =
  | { readonly ask: 'beginParsing'; readonly setup: ParserSetup }
  | { readonly ask: 'parse'; readonly task: ParseTask }
  /** `press` is for a hand that works inline: the press that its thread has already. */
  | { readonly ask: 'beginPrinting'; readonly setup: PrinterSetup; readonly press?: Press }
  | { readonly ask: 'print'; readonly task: PrintTask }
  | { readonly ask: 'end' }

export type Answer = ParsedPart[] | Printed

/** Somebody who parses and prints: on a thread of its own, or inline where there is little to do. */
export interface Hand {
  /** Carries out an order; what comes of it comes piece by piece. */
  do(order: Order): AsyncGenerator<Answer>
}

/** It tells at each moment what it works at in `place`. */
export function createHand(place: Place): Hand {
  let parser: Parser | null = null
  let printer: Printer | null = null
  return {
    async *do(order) {
      switch (order.ask) {
        case 'beginParsing':
          parser = await createParser(order.setup, place)
          break
        case 'parse':
          yield* parser!.parse(order.task)
          break
        case 'beginPrinting':
          printer = await createPrinter(order.setup, place, order.press)
          break
        case 'print':
          yield printer!.print(order.task)
          break
        case 'end':
          parser?.end()
          printer?.end()
          parser = null
          printer = null
      }
    },
  }
}
