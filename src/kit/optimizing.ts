import { setFlagsFromString } from 'node:v8'

/**
 * Has V8 optimise a function only when it has run four times as long as usual. A build of some thousand articles is over before most
 * of what is optimised has paid for itself, and does so on each of its threads: of 5,000 articles a tenth of the processor time. The budget
 * is that of Node 20; later versions compile in other steps and know no such flag.
 */
export function optimizeLate(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=264000')
}
