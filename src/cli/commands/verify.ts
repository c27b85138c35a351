import { join } from 'node:path'
import { verifyArchive } from '../../build/fixity.ts'
import { loadConfig } from '../../config/config.ts'
import type { Args } from '../args.ts'
import { optionsOf } from '../options.ts'
import { named } from '../paths.ts'
import { shown, type Terminal } from '../terminal.ts'

/** `verify`: 1 where a file is missing or its bytes are others than the last build left. */
export async function runVerify(args: Args, { out, error }: Terminal): Promise<number> {
  const { config } = loadConfig(optionsOf(args))
  let faults = 0
  for (const { folder, name, fault } of verifyArchive(config)) {
    faults++
    error.print(`${shown(join(named(folder), name))}  ${error.paint('red', fault)}\n`)
  }
  if (faults > 0) return 1
  if (!args.has('quiet')) out.print('Site and sources are as the last build left them.\n')
  return 0
}
