import { wrapped } from './wrapped.ts'

/** Prints to one stream, in colour if the stream shows it. */
export interface Printer {
  print(text: string): void
  /** Prints a table whose last column, after `cells` others, holds sentences, which are wrapped on a terminal. */
  printTable(text: string, cells: number): void
  readonly paint: Paint
}

/** Where the command line prints: what was asked for on `out`, everything else on `error`. Only this module uses the streams of the process. */
export interface Terminal {
  readonly out: Printer
  readonly error: Printer
  /** Whether a line on `error` can be redrawn. */
  readonly live: boolean
  /** Characters in a line of `error`. */
  readonly columns: number
}

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, magenta: 35, cyan: 36 } as const
export type Colour = keyof typeof codes
export type Paint = (colour: Colour, text: string) => string

/** The terminal of this process. It uses colours and redrawing only if a person may be looking: not in a pipe, in CI, or with NO_COLOR. */
export function processTerminal(): Terminal {
  const { env, stdout, stderr } = process
  // A reader that stops reading (`dateline extract … | head`) is no failure.
  stdout.once('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 3))
  // Errors can no longer be printed (`dateline build 2>&1 | head -1`, a full disk), but the work goes on all the same.
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
    // Some terminals do not know their width and report 0.
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
 * Makes text of a source safe to show: control characters, which could move the cursor or set the title, and marks that reverse the direction
 * of text become `�`.
 */
export function shown(text: string): string {
  return text.replace(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '�')
}
