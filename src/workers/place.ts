const longest = 240
const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** What a thread works at, in memory that the main thread reads while the thread answers nothing. */
export interface Place {
  /** The thread begins with a source or a page. */
  at(name: string): void
  /** What it works at now is no source and no page, and may take as long as it takes. */
  leave(): void
  /** How many times it began with something, and with what; null where it works at nothing that has a name. */
  now(): { readonly step: number; readonly name: string } | null
}

export const placeMemory = (): SharedArrayBuffer => new SharedArrayBuffer(8 + longest)

/** For hands that work inline: whoever would look is who works. */
export const nowhere: Place = { at: () => undefined, leave: () => undefined, now: () => null }

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
      // A decoder takes no shared memory.
      return size === 0
        ? null
        : { step: Atomics.load(numbers, step), name: decoder.decode(bytes.slice(0, size)) }
    },
  }
}

/** How often threads are looked at, in milliseconds, and how many looks in a row may find one at the same source or page. */
export interface Patience {
  readonly every: number
  readonly looks: number
}

/**
 * Five minutes. The longest article that is read, of 2 MB, takes some seconds whatever stands in it, so no slow machine takes as long: only
 * a plugin or template that does not end, or a fault of ours. Looks are counted, not the clock: a machine that slept has looked once.
 */
export const usualPatience: Patience = { every: 1000, looks: 300 }

/** Calls `stuck` once with the name of what a thread does not get away from; answers with what ends the watch. */
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
