import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** What this process writes into a lock: its number and, if the system tells it, when it began. */
export const ourselves = (): string => `${process.pid} ${startOf(process.pid)}`

/** The number of the process that wrote a lock. */
export const processOf = (held: string): number => Number.parseInt(held, 10)

/** Whether a lock was written by another process that is still running. */
export function isAtWork(held: string): boolean {
  const [, number, start] = /^(\d{1,9})(?: (.*))?$/.exec(held) ?? []
  const pid = Number(number)
  if (!pid || pid === process.pid) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  // Process numbers are reused, above all after a restart of the machine.
  const now = startOf(pid)
  return !start || now === '' || now === start
}

/** When a process began: in clock ticks since boot on Linux (proc(5), field 22), else as `ps` prints it; empty if neither is available. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    // Another system, or the process has just ended.
    const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' })
    return (stdout ?? '').trim()
  }
}
