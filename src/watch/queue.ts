/** Collects changes and works on them, one batch at a time. */
export interface Queue {
  /** `quiet` (milliseconds) is how long this change may wait for others; the shortest in a batch counts. */
  add(path: string, quiet?: number): void
  /** Resolves when no change is waiting and no batch is in work. */
  idle(): Promise<void>
  /** Forgets the waiting changes, and resolves when the batch in work is done. */
  close(): Promise<void>
}

/** Milliseconds: a batch begins when nothing has changed for `quiet`, and at the latest after `longest`. */
export interface Patience {
  readonly quiet: number
  readonly longest: number
}

/**
 * A queue for `work`, which must not throw. Each call gets the paths that were added since the last one began, so changes during the work make
 * another batch.
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
    await null // `working` is set before the work begins
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
