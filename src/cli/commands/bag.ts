import { bagArchive } from '../../build/fixity.ts'
import { loadConfig } from '../../config/config.ts'
import { UsageError } from '../../kit/errors.ts'
import type { Args } from '../args.ts'
import { grouped, plural, size } from '../figures.ts'
import { optionsOf } from '../options.ts'
import type { Terminal } from '../terminal.ts'

/** `bag DIR`: copies the archive into a BagIt bag, the form in which libraries accept it. */
export async function runBag(args: Args, { out }: Terminal): Promise<number> {
  const [folder, more] = args.operands
  if (folder === undefined || more !== undefined)
    throw new UsageError('Name one new folder: dateline bag DIR.')
  const { config } = loadConfig(optionsOf(args))
  const { files, bytes } = bagArchive(config, folder, 'Dateline')
  if (!args.has('quiet'))
    out.print(`bagged  ${grouped(files)} ${plural(files, 'file')}, ${size(bytes)}, into ${folder}\n`)
  return 0
}
