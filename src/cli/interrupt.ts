import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { clearWaitingRoom } from '../write/output.ts'
import { named } from './paths.ts'
import type { Meter, Progress } from './progress.ts'
import type { Terminal } from './terminal.ts'

/** Exit codes as shells set them: 128 plus the number of the signal. */
const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/** A build that the user or the machine may end at any moment; it then says in what state the site is. */
export interface Interruptible {
  /** Notes how far the build is, and shows it on the meter. */
  show(progress: Progress): void
  /** Call it when the build is over: signals then have their usual effect again. */
  end(): void
}

/** `out` is the output folder, or null if no site is written. The bar of `meter` is removed before anything is printed. */
export function interruptible(terminal: Terminal, out: string | null, meter: Meter): Interruptible {
  const isFirst = out !== null && !existsSync(join(out, 'index.html'))
  let isWriting = false
  const { print, paint } = terminal.error
  const stop = (signal: NodeJS.Signals) => {
    meter.end()
    // Otherwise, uploading the folder now would also upload what waits in it.
    if (out !== null && isWriting) clearWaitingRoom(out)
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
