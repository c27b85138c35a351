/** Less room than this beside what a line begins with is none. */
const leastRoom = 30
/** Where a line goes on that has no room beside what it begins with. */
const narrow = 4

/**
 * Lines that are too long for a terminal, broken between words. They go on under the last column of the table that they are part of, which
 * begins after `cells` others with two spaces or more between, or under their own indentation.
 */
export function wrapped(text: string, columns: number, cells: number): string {
  const head = new RegExp(`^ *(?:\\S+(?: \\S+)* {2,}){${cells}}`)
  return text
    .split('\n')
    .map((line) => (widthOf(line) <= columns ? line : broken(line, columns, head)))
    .join('\n')
}

function broken(line: string, columns: number, head: RegExp): string {
  const own = line.search(/\S/)
  const begins = widthOf((head.exec(withoutColour(line)) ?? [' '.repeat(own)])[0])
  const indent = ' '.repeat(columns - begins < leastRoom ? narrow : begins)
  const lines: string[] = []
  let current = own >= narrow ? indent.slice(0, own) : line.slice(0, own)
  let width = current.length
  for (const [, space, word] of line.slice(own).matchAll(/(\s*)(\S+)/g)) {
    const more = space!.length + widthOf(word!)
    if (width + more > columns && width > indent.length) {
      lines.push(current)
      current = indent + word
      width = indent.length + widthOf(word!)
    } else {
      current += space! + word
      width += more
    }
  }
  return [...lines, current].join('\n')
}

const widthOf = (line: string): number => withoutColour(line).length

function withoutColour(line: string): string {
  return line.replace(/\u001b\[\d+m/g, '')
}
