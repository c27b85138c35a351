/** Whether the long form of a test was asked for: `npm run test:hostile` and `test:faults` do. */
export const inFull = process.env['DATELINE_IN_FULL'] === '1'

/** Tells how many cases a test went through, for the sum at the end of the long form. */
export function tell(what: string, cases: number, more = ''): void {
  if (inFull) process.stdout.write(`\ncases ${cases} ${what}${more && `: ${more}`}\n`)
}
