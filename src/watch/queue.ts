/** Gathers what changed and has it worked on, one batch at a time. */
export interface Queue {
  /** `quiet` (milliseconds) is how long this change may wait for others; the most impatient one of a batch counts. */
  add(path: string, quiet?: number): void
  /** Resolves when nothing is waiting and nothing is being worked on. */
  idle(): Promise<void>
  /** Forgets what waits and resolves when the batch in work is done. */
  close(): Promise<void>
}

/** Milliseconds: a batch begins when nothing changed for `quiet`, and after `longest` even if it never is. */
export interface Patience {
  readonly quiet: number
  readonly longest: number
}

/**
 * A queue for `work`, which must not throw: it gets every path that was added since it began the last time, so whatever
 * changes while it works makes another batch.
 */
export function queue(work: (paths: ReadonlySet<string>) => Promise<void>, patience: Patience): Queue {
  let waiting = new Set<string>()
  let since = 0
  let quiet = patience.quiet
  let timer: NodeJS.Timeout | undefined
  let working: Promise<void> | null = null
  let isClosed = false
  let idlers: (() => void)[] = []

  const plan = () => {
    clearTimeout(timer)
    if (working !== null || isClosed) return
    const left = since + patience.longest - performance.now()
    timer = setTimeout(begin, Math.max(0, Math.min(quiet, left)))
  }
  const begin = () => {
    working = workOff().finally(() => {
      working = null
      if (waiting.size > 0) plan()
      else rest()
    })
  }
  const workOff = async () => {
    await null // `working` says so before the work begins
    const paths = waiting
    waiting = new Set()
    await work(paths)
  }
  const rest = () => {
    for (const idler of idlers) idler()
    idlers = []
  }

  return {
    add(path, wait = patience.quiet) {
      if (isClosed) return
      quiet = waiting.size === 0 ? wait : Math.min(quiet, wait)
      if (waiting.size === 0) since = performance.now()
      waiting.add(path)
      plan()
    },
    idle() {
      if (waiting.size === 0 && working === null) return Promise.resolve()
      return new Promise((done) => idlers.push(done))
    },
    async close() {
      isClosed = true
      clearTimeout(timer)
      waiting.clear()
      await working
      rest()
    },
  }
}
