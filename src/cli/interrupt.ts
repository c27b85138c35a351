import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { waitingRoom } from '../write/output.ts'
import { named } from './paths.ts'
import type { Meter, Progress } from './progress.ts'
import type { Terminal } from './terminal.ts'

/** Exit codes as shells have them: 128 and the number of the signal. */
const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/** A build that the person, or the machine, may end at any moment: then it says how the site was left. */
export interface Interruptible {
  /** Hears how far the build is, and lets the meter show it. */
  show(progress: Progress): void
  /** The build is over: signals mean what they meant before. */
  end(): void
}

/** `out` is the output folder; null where no site is written. The bar of `meter` is taken away before anything is said. */
export function interruptible(terminal: Terminal, out: string | null, meter: Meter): Interruptible {
  const isFirst = out !== null && !existsSync(join(out, 'index.html'))
  let isWriting = false
  const { print, paint } = terminal.error
  const stop = (signal: NodeJS.Signals) => {
    meter.end()
    // Whoever uploads the folder now would upload what waits in it, too.
    if (out !== null && isWriting) rmSync(join(out, waitingRoom), { recursive: true, force: true })
    print(`${paint('yellow', 'stopped')}  ${farewell(out, isFirst, isWriting)}\n`)
    process.exit(signals[signal as keyof typeof signals])
  }
  const names = Object.keys(signals) as NodeJS.Signals[]
  for (const signal of names) process.on(signal, stop)
  return {
    show(progress) {
      isWriting ||= progress.stage === 'render'
      meter.show(progress)
    },
    end() {
      for (const signal of names) process.off(signal, stop)
    },
  }
}

function farewell(out: string | null, isFirst: boolean, isWriting: boolean): string {
  if (out === null) return 'Not everything was looked at. No site was written or changed.'
  const site = `The site in ${named(out)}`
  if (!isWriting) return isFirst ? `There is no site in ${named(out)} yet.` : `${site} is as it was.`
  return isFirst
    ? `${site} is not whole yet; the next build goes on from here.`
    : `${site} is valid, in part as it was and in part new; the next build goes on from here.`
}
