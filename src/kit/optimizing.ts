import { setFlagsFromString } from 'node:v8'

/**
 * Makes V8 optimise a function only after it has run four times as long as usual. A build of some thousand articles is over before most optimisations have paid
 * for themselves, on each of its threads; with 5,000 articles this saves a tenth of the processor time. The budget is that of Node 20; later versions compile
 * in other steps and do not have this flag.
 */
export function optimizeLate(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=264000')
}
