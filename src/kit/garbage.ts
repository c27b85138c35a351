import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Frees the memory of columns that were let go of, now. V8 hardly counts shared memory when it decides to look for garbage, so that a large
 * archive would hold on to hundreds of megabytes for minutes. Takes milliseconds: our heaps are small.
 */
export function freeMemory(): void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  setFlagsFromString('--no-expose-gc')
  collect()
}
