import { plain, type Terminal } from '../cli/terminal.ts'

/** A terminal that keeps what is printed, in plain text. */
export function pretendTerminal(options: Partial<Pick<Terminal, 'live' | 'columns'>> = {}) {
  const printed = { out: '', error: '' }
  const printer = (stream: 'out' | 'error') => {
    const print = (text: string) => {
      printed[stream] += text
    }
    return { print, printTable: print, paint: plain }
  }
  const terminal: Terminal = {
    out: printer('out'),
    error: printer('error'),
    live: false,
    columns: 80,
    ...options,
  }
  return { terminal, printed }
}
