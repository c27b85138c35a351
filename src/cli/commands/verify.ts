import { join } from 'node:path'
import { verifyArchive } from '../../build/fixity.ts'
import { loadConfig } from '../../config/config.ts'
import type { Args } from '../args.ts'
import { optionsOf } from '../options.ts'
import { named } from '../paths.ts'
import { shown, type Terminal } from '../terminal.ts'

/** `verify`: the exit code is 1 if a file is missing or unreadable, or if its bytes are not those that the last build left. */
export async function runVerify(args: Args, { out, error }: Terminal): Promise<number> {
  const { config } = loadConfig(optionsOf(args))
  const faults: { file: string; fault: string }[] = []
  for (const { folder, name, fault } of verifyArchive(config)) {
    const file = join(named(folder), name)
    faults.push({ file, fault })
    error.print(`${shown(file)}  ${error.paint('red', fault)}\n`)
  }
  if (args.has('json')) out.print(`${JSON.stringify({ faults })}\n`)
  else if (faults.length === 0 && !args.has('quiet'))
    out.print('Site and sources are as the last build left them.\n')
  return faults.length === 0 ? 0 : 1
}
