import { wrapped } from './wrapped.ts'

/** Text of one stream, in colour where the stream shows it. */
export interface Printer {
  print(text: string): void
  /** Prints a table whose last column, behind `cells` others, is sentences: on a terminal they are broken between words. */
  printTable(text: string, cells: number): void
  readonly paint: Paint
}

/** Where the command line prints: what was asked for on `out`, all else on `error`. The only place that knows of the process. */
export interface Terminal {
  readonly out: Printer
  readonly error: Printer
  /** Whether a line on `error` may be drawn again and again. */
  readonly live: boolean
  /** Characters in a line of `error`. */
  readonly columns: number
}

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, magenta: 35, cyan: 36 } as const
export type Colour = keyof typeof codes
export type Paint = (colour: Colour, text: string) => string

/** The terminal of this process. Colours and redrawing only where a person looks: not in a pipe, not in CI, not with NO_COLOR. */
export function processTerminal(): Terminal {
  const { env, stdout, stderr } = process
  // A reader that stops reading (`dateline extract … | head`) is no failure.
  stdout.once('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 3))
  // What went wrong can no longer be told (`dateline build 2>&1 | head -1`, a full disk), but the work is done all the same.
  stderr.on('error', () => undefined)
  const live = stderr.isTTY === true && !env['CI'] && env['TERM'] !== 'dumb'
  return {
    out: printerOf(stdout),
    error: printerOf(stderr),
    live,
    get columns() {
      return stderr.columns ?? 80
    },
  }
}

function printerOf(stream: NodeJS.WriteStream): Printer {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env
  const colours = FORCE_COLOR ? FORCE_COLOR !== '0' : stream.isTTY === true && TERM !== 'dumb'
  const print = (text: string) => void stream.write(text)
  return {
    print,
    // Some terminals do not know how wide they are, and say 0.
    printTable: (text, cells) =>
      print(stream.isTTY && stream.columns > 0 ? wrapped(text, stream.columns, cells) : text),
    paint: colours && !NO_COLOR ? coloured : plain,
  }
}

/** Text between the escape sequences of its colour. */
export const coloured: Paint = (colour, text) => `\u001b[${codes[colour]}m${text}\u001b[0m`

/** Text without colour. */
export const plain: Paint = (_colour, text) => text

/**
 * Text of a source made safe to show: control characters, which could move the cursor or set the title, and marks
 * that turn the direction of writing become `�`.
 */
export function shown(text: string): string {
  return text.replace(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '�')
}
