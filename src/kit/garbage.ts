import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Frees the memory of columns that are no longer used. V8 hardly counts shared memory when it decides to collect garbage, so a large archive would keep
 * hundreds of megabytes for minutes. It takes milliseconds, since our heaps are small.
 */
export function freeMemory(): void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  setFlagsFromString('--no-expose-gc')
  collect()
}
