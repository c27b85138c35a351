import type { Press, Wave } from '../workers/press.ts'
import type { PrintTask } from '../workers/printer.ts'
import { openOutput } from '../write/output.ts'
import type { LastSite } from './last.ts'
import type { Tally } from './tally.ts'

const pagesPerTask = 256

/** Tasks of some pages each; runs of pages with nothing to do are skipped. */
export function* pageTasks(
  kind: 'check' | 'fresh' | 'waiting',
  size: number,
  concerns: (index: number) => boolean,
): Generator<PrintTask> {
  for (let from = 0; from < size; from += pagesPerTask) {
    const to = Math.min(size, from + pagesPerTask)
    let index = from
    while (index < to && !concerns(index)) index++
    if (index < to) yield { kind, from, to }
  }
}

/** Makes tasks of the bundles of a wave and stage that cannot be kept as they are; kept ones are counted in `tally`. */
export function bundleTasks(press: Press, last: LastSite, out: string, tally: Tally) {
  const output = openOutput(out)
  return (wave: Wave, stage: 'before' | 'after'): PrintTask[] =>
    press.bundles(wave).flatMap((bundle, index): PrintTask[] => {
      if (bundle.stage !== stage) return []
      const { name, key } = bundle
      const files = last.bundle(name, key)
      if (!files?.every((file) => output.intact(file))) return [{ kind: 'bundle', wave, index, name }]
      tally.filesOf.set(name, files)
      return []
    })
}
