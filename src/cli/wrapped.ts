/** If fewer columns than this are left beside the beginning of a line, its last column starts on the next line. */
const leastRoom = 30
/** The indentation of such a next line. */
const narrow = 4

/**
 * Wraps lines that are too long for a terminal between words. They continue under the last column of their table, which comes after `cells`
 * others with two or more spaces between, or else under their own indentation.
 */
export function wrapped(text: string, columns: number, cells: number): string {
  return text
    .split('\n')
    .map((line) => (widthOf(line) <= columns ? line : broken(line, columns, cells)))
    .join('\n')
}

function broken(line: string, columns: number, cells: number): string {
  const own = line.search(/\S/)
  const begins = lastColumn(withoutColour(line), cells) ?? own
  const indent = ' '.repeat(columns - begins < leastRoom ? narrow : begins)
  const lines: string[] = []
  let current = own >= narrow ? indent.slice(0, own) : line.slice(0, own)
  let width = current.length
  let end = own
  for (const { 0: word, index } of line.matchAll(/\S+/g)) {
    const space = line.slice(end, index)
    const more = space.length + widthOf(word)
    end = index + word.length
    if (width + more > columns && width > indent.length) {
      lines.push(current)
      current = indent + word
      width = indent.length + widthOf(word)
    } else {
      current += space + word
      width += more
    }
  }
  return [...lines, current].join('\n')
}

/** Where the column after `cells` others begins; null if the line has fewer. */
function lastColumn(line: string, cells: number): number | null {
  let at = line.search(/\S/)
  for (let cell = 0; cell < cells; cell++) {
    at = line.indexOf('  ', at)
    if (at === -1) return null
    while (line[at] === ' ') at++
  }
  return at
}

const widthOf = (line: string): number => withoutColour(line).length

function withoutColour(line: string): string {
  return line.replace(/\u001b\[\d+m/g, '')
}
