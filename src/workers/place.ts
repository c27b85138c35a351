const longest = 240
const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** What a thread is working on, in memory that the main thread can read while the thread is busy. */
export interface Place {
  /** Call it when the thread begins with a source or a page. */
  at(name: string): void
  /** Call it when the thread goes on with other work, which may take any time. */
  leave(): void
  /** How many times it began with something, and with what; null if it is at other work. */
  now(): { readonly step: number; readonly name: string } | null
}

export const placeMemory = (): SharedArrayBuffer => new SharedArrayBuffer(8 + longest)

/** For hands that work inline, which nobody can watch. */
export const nowhere: Place = { at: () => undefined, leave: () => undefined, now: () => null }

/** Opens the memory of a place; each thread and whoever watches it opens the same. */
export function openPlace(memory: SharedArrayBuffer): Place {
  const [step, length] = [0, 1]
  const numbers = new Int32Array(memory, 0, 2)
  const bytes = new Uint8Array(memory, 8)
  return {
    at(name) {
      Atomics.store(numbers, length, encoder.encodeInto(name, bytes).written)
      Atomics.add(numbers, step, 1)
    },
    leave() {
      Atomics.store(numbers, length, 0)
    },
    now() {
      const size = Atomics.load(numbers, length)
      // A decoder does not accept shared memory.
      return size === 0
        ? null
        : { step: Atomics.load(numbers, step), name: decoder.decode(bytes.slice(0, size)) }
    },
  }
}

/** `every`: milliseconds between checks of a thread. `looks`: how many checks in a row may find it at the same source or page. */
export interface Patience {
  readonly every: number
  readonly looks: number
}

/**
 * Five minutes. The longest article that is read, of 2 MB, takes some seconds whatever it holds. So only a plugin or template that never ends, or a fault
 * in Dateline, takes this long, even on a slow machine. Checks are counted rather than time, since a machine that slept has checked only once.
 */
export const usualPatience: Patience = { every: 1000, looks: 300 }

/** Calls `stuck` once, with the source or page at which a thread stays for too long. Returns the function that ends the watch. */
export function watchPlace(
  place: Place,
  { every, looks }: Patience,
  stuck: (name: string) => void,
): () => void {
  let last = -1
  let seen = 0
  const timer = setInterval(() => {
    const now = place.now()
    seen = now !== null && now.step === last ? seen + 1 : 0
    last = now?.step ?? -1
    if (now === null || seen < looks) return
    clearInterval(timer)
    stuck(now.name)
  }, every)
  return () => clearInterval(timer)
}
