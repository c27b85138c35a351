/** Marks that open a run of another direction and close it again: embeddings and overrides, isolates (Unicode annex 9). */
const marks = /[\u202a-\u202e\u2066-\u2069]/
const openers = /[\u202a\u202b\u202d\u202e\u2066-\u2068]/
const [closesEmbedding, closesIsolate] = ['\u202c', '\u2069']

/**
 * Closes every run of another direction in a text at its end, so that what follows on a page is not reversed. Marks that close nothing are left out. A text
 * without such faults stays the same.
 */
export function closedDirections(text: string): string {
  if (!marks.test(text)) return text
  const open: string[] = []
  let closed = ''
  for (const sign of text) {
    if (openers.test(sign)) {
      open.push(sign >= '\u2066' ? closesIsolate : closesEmbedding)
    } else if (sign === closesEmbedding || sign === closesIsolate) {
      if (open.at(-1) !== sign) continue
      open.pop()
    }
    closed += sign
  }
  return closed + open.reverse().join('')
}
