import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { UsageError } from '../../kit/errors.ts'
import { usualOut } from '../../model/config.ts'
import { type Served, serve } from '../../serve/serve.ts'
import type { Args } from '../args.ts'
import { readsKeys, stopped } from '../stop.ts'
import type { Printer, Terminal } from '../terminal.ts'

/** The port that is tried first. */
export const usualPort = 4000

/** `serve`: serves the site until it is told to stop. */
export async function runServe(args: Args, terminal: Terminal): Promise<number> {
  const root = resolve(args.value('out') ?? usualOut)
  if (!existsSync(root)) {
    throw new UsageError(
      `There is no folder ${root}. Build the site first, or name another folder with --out.`,
    )
  }
  const port = args.number('port', 0, 65_535)
  const served = await serve({ root, port: port ?? usualPort })
  if (!args.has('quiet')) sayAddress(served, port ?? usualPort, 'q ends', terminal.out)
  await stopped()
  await served.close()
  return 0
}

/** Prints the address of the site, whether its port is not the one expected, and what `keys` do if key presses can be read. */
export function sayAddress(
  { url, port }: Pick<Served, 'url' | 'port'>,
  expected: number,
  keys: string,
  out: Printer,
): void {
  const why = expected === 0 || port === expected ? '' : `  (port ${expected} is taken)`
  const how = out.paint('dim', readsKeys() ? keys : 'Ctrl-C ends')
  out.print(`${out.paint('green', 'serving')}  ${out.paint('bold', url)}${why}  ${how}\n`)
}
