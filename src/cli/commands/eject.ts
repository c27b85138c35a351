import { resolve } from 'node:path'
import { UsageError } from '../../kit/errors.ts'
import { eject } from '../../render/eject.ts'
import type { Args } from '../args.ts'
import { shown, type Terminal } from '../terminal.ts'

/** `eject NAME`: copies a default template to where the user may change it. */
export async function runEject(args: Args, { out }: Terminal): Promise<number> {
  const [name, more] = args.operands
  if (name === undefined || more !== undefined)
    throw new UsageError('Name one template: dateline eject article.')
  const target = eject(name, resolve(args.value('templates') ?? 'templates'))
  if (!args.has('quiet')) out.print(`copied  ${shown(target)}: change it there\n`)
  return 0
}
