import type { HostCheck } from '../build/hosting.ts'
import { grouped, size } from './figures.ts'
import { named } from './paths.ts'
import type { Paint } from './terminal.ts'

/** Says whether a host takes the site and, if not, which parts were made. */
export function hostText(check: HostCheck, paint: Paint): string {
  const { name, plan, fits, measured, files, bytes, excesses, parts, limitsAsOf } = check
  const what = measured
    ? `the site of the last build (${grouped(files)} files, ${size(bytes)})`
    : `a site of at least ${grouped(files)} files (build it to have all counted)`
  const verdict = fits
    ? `${paint('green', 'fits')}  ${name}${plan ? ` (${plan})` : ''} takes ${what}`
    : `${paint('red', 'too large')}  ${name} does not take ${what}`
  const lines = [
    `${verdict}; limits as of ${limitsAsOf}`,
    ...excesses.map(({ told }) => `       ${told}`),
    ...parts.map((part) => {
      const state = part.fits ? paint('green', 'fits') : paint('red', 'too large')
      return `       ${state}  ${named(part.folder)} for ${part.url} (${grouped(part.files)} files, ${size(part.bytes)})`
    }),
  ]
  return `${lines.join('\n')}\n`
}
