/** Pieces that make hard texts when repeated: what separators, quotations, numbers, names and marks look like to patterns. */
export const pieces: readonly string[] = [
  ' ',
  '\t',
  '\n',
  ' \n',
  '\n\n',
  '-',
  '--',
  '---\n',
  '- ',
  '_',
  '*',
  '**a ',
  '`',
  '~~',
  '.',
  '. ',
  '…',
  ',',
  ', ',
  ' ,',
  ';',
  ':',
  ': ',
  '::',
  '/',
  '1',
  '1/',
  '1-',
  '1:',
  '1.',
  '12/',
  '2021',
  '2021-01-',
  '(',
  '()',
  '( ',
  '[',
  '[]',
  '![',
  '[a](',
  '<',
  '<a ',
  '<!--',
  '>',
  '> ',
  '&',
  '&#',
  '"',
  '" ',
  "'",
  '“',
  '|',
  '| a ',
  '#',
  '# ',
  '@',
  'a@',
  'http://',
  'www.',
  'a',
  'A',
  'a ',
  'A ',
  'Aa ',
  'aA',
  'A. ',
  'A.',
  'Đ ',
  'ơ\u0301',
  '\u0300',
  'và ',
  ' và ',
  'Ảnh: ',
  'Theo ',
  'By ',
  'By A ',
  'ngày ',
  'tháng 1 ',
  'Thứ hai, ',
  'Mr. ',
  'TP. ',
  '中',
  '年',
  '1年',
  '中。',
  'ل',
  '\u200b',
  '\u00a0',
  '😀',
  '{',
  '{"a":',
  'a: ',
  'a: b\n',
  '- a\n',
  '1. a\n',
  'year:',
  '-"',
  '%',
  '%2',
  '\\',
  '\r\n',
  '\u0001',
]

/** Ends that keep a pattern from matching what it began. */
export const ends: readonly string[] = ['', '!', '\n', 'x', '"']

export interface Growth {
  /** How many times longer twice the input took. */
  readonly ratio: number
  /** Characters of the longer input. */
  readonly length: number
}

/** So many milliseconds are told apart from chance. */
const worthMeasuring = 12
const tries = 4

/**
 * Doubles a text until work on it takes long enough to be measured, or it is `longest` characters, and answers how the time grew with
 * the last doubling. Linear work grows by 2, quadratic work by 4. No time is a limit, so a slow machine only takes longer.
 */
export function growthOf(
  work: (text: string) => void,
  textOf: (length: number) => string,
  longest: number,
): Growth {
  let length = 2048
  while (timeOf(work, textOf(length)) < worthMeasuring) {
    if (length * 2 > longest) return { ratio: 0, length }
    length *= 2
  }
  let ratio = ratioAt(length)
  // What chance did once it does not do at every length.
  for (let again = 0; again < 3 && ratio > linear; again++) {
    length *= 2
    ratio = Math.min(ratio, ratioAt(length))
  }
  return { ratio, length }

  /** The least of some tries: whatever else the machine does only makes it more. */
  function ratioAt(length: number): number {
    const [shorter, longer] = [textOf(length / 2), textOf(length)]
    let [short, long] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
    for (let at = 0; at < tries; at++) {
      short = Math.min(short, timeOf(work, shorter))
      long = Math.min(long, timeOf(work, longer))
      if (long / short <= linear) return long / short
    }
    return long / short
  }
}

/** Between what linear and quadratic work grow by. */
export const linear = 3.2

function timeOf(work: (text: string) => void, text: string): number {
  const start = process.cpuUsage()
  work(text)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
