import { digestOf } from '../kit/digest.ts'
import { lazy } from '../kit/lazy.ts'
import type { Bundle, Output } from '../model/page.ts'

/**
 * A bundle of files that are made after the pages that they link to. Every thread lists all bundles, but only one needs their keys, so the parts of a key
 * are read only when it is asked for.
 */
export function bundleOf(
  name: string,
  keyParts: () => Iterable<unknown>,
  make: () => Iterable<Output>,
): Bundle {
  const key = lazy(() => digestOf([...keyParts()].join('\n')))
  return {
    name,
    get key() {
      return key()
    },
    stage: 'after',
    make,
  }
}
