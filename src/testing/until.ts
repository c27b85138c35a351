import { setTimeout as sleep } from 'node:timers/promises'

/** Resolves as soon as `holds` does; fails after ten seconds, far beyond what a working program needs. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 2000; tries++) {
    if (await holds()) return
    await sleep(5)
  }
  throw new Error(`It never came to pass: ${what}`)
}
