import { resolve } from 'node:path'
import { checkHost, type Division, type HostCheck } from '../../build/hosting.ts'
import { UsageError } from '../../kit/errors.ts'
import { nearest } from '../../kit/nearest.ts'
import { contains } from '../../kit/paths.ts'
import { type Config, type Host, hosts } from '../../model/config.ts'
import type { Args } from '../args.ts'
import { hostText } from '../hosting.ts'
import { summaryJson, summaryText } from '../summary.ts'
import type { Terminal } from '../terminal.ts'
import { exitCode, told } from './build.ts'

/** `check`: a build that writes no site. With `--host`, the exit code is also 1 if the host takes the site neither whole nor in parts. */
export async function runCheck(args: Args, terminal: Terminal): Promise<number> {
  const host = hostOf(args)
  if (!host && ['split', 'parts', 'part-url'].some((flag) => args.has(flag as 'split')))
    throw new UsageError('Name the host whose limits count: --host HOST.')
  const { config, report } = await told(args, terminal, true)
  const found = host && checkHost(config, host, report.pages, divisionOf(args, config))
  const { out } = terminal
  if (args.has('json')) out.print(summaryJson(report, found ?? undefined))
  else if (!args.has('quiet')) {
    out.print(summaryText(report, null, out.paint))
    if (found) out.print(hostText(found, out.paint))
  }
  return found && !isTaken(found) ? 1 : exitCode(report.notices)
}

const isTaken = ({ fits, parts }: HostCheck): boolean =>
  parts.length > 0 ? parts.every((part) => part.fits) : fits

function hostOf(args: Args): Host | null {
  const name = args.value('host')
  if (name === undefined) return null
  const host = hosts.find((each) => each === name)
  if (host) return host
  const meant = nearest(name, hosts)
  throw new UsageError(
    `--host ${name} is none of ${hosts.join(', ')}.${meant ? ` Did you mean ${meant}?` : ''}`,
  )
}

function divisionOf(args: Args, { folders }: Config): Division | null {
  const by = args.value('split')
  if (by === undefined) return null
  if (by !== 'year') throw new UsageError(`--split is "year", not "${by}".`)
  const address = args.value('part-url') ?? null
  if (address !== null && !(address.includes('{part}') && URL.canParse(address.replaceAll('{part}', 'x'))))
    throw new UsageError('--part-url is an address with {part} in it: https://archive-{part}.example.org/.')
  const folder = resolve(args.value('parts') ?? `${folders.out}-parts`)
  for (const other of [folders.content, folders.out, folders.cache]) {
    if (contains(folder, other) || contains(other, folder))
      throw new UsageError(`--parts ${folder} overlaps ${other}: choose an empty folder.`)
  }
  return { folder, address }
}
