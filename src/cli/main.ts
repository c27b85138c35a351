import { realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { setUpEngine } from '../kit/engine.ts'
import { type Args, type CommandName, commandOf, readArgs } from './args.ts'
import { failureOf } from './failures.ts'
import { processTerminal, shown, type Terminal } from './terminal.ts'

/** Runs a command and resolves to its exit code: 0 for done, 1 if some sources failed. */
export type Run = (args: Args, terminal: Terminal) => Promise<number>

// Each command loads only what it needs: `extract` loads neither the server nor the watcher.
const runs: Readonly<Record<CommandName, () => Promise<Run>>> = {
  build: async () => (await import('./commands/build.ts')).runBuild,
  check: async () => (await import('./commands/check.ts')).runCheck,
  watch: async () => (await import('./commands/watch.ts')).runWatch,
  serve: async () => (await import('./commands/serve.ts')).runServe,
  verify: async () => (await import('./commands/verify.ts')).runVerify,
  bag: async () => (await import('./commands/bag.ts')).runBag,
  learn: async () => (await import('./commands/learn.ts')).runLearn,
  tags: async () => (await import('./commands/tags.ts')).runTags,
  eject: async () => (await import('./commands/eject.ts')).runEject,
  extract: async () => (await import('./commands/extract.ts')).runExtract,
}

/**
 * Runs a command line (without node and script) and resolves to the exit code: 0 done, 1 some sources failed,
 * 2 wrong usage or settings, 3 the machine failed. A signal ends the process: see `interruptible`.
 */
export async function main(argv: readonly string[], terminal = processTerminal()): Promise<number> {
  try {
    return await dispatch(argv, terminal)
  } catch (error) {
    const { code, message } = failureOf(error)
    const { printTable, paint } = terminal.error
    printTable(`${paint('red', 'error')}  ${message.split('\n').map(shown).join('\n')}\n`, 1)
    return code
  }
}

async function dispatch(argv: readonly string[], terminal: Terminal): Promise<number> {
  const [first, ...rest] = argv
  if (first === '--version') {
    const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8')
    terminal.out.print(`${(JSON.parse(text) as { version: string }).version}\n`)
    return 0
  }
  if (first === undefined || first === '--help' || first === '-h') {
    const { usage } = await import('./usage.ts')
    terminal[first === undefined ? 'error' : 'out'].printTable(usage(), 1)
    return first === undefined ? 2 : 0
  }
  const args = readArgs(commandOf(first), rest)
  if (args.has('help')) {
    const { usageOf } = await import('./usage.ts')
    terminal.out.printTable(usageOf(args.command), 1)
    return 0
  }
  setUpEngine()
  const run = await runs[args.command]()
  return run(args, terminal)
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  process.exitCode = await main(process.argv.slice(2))
}
