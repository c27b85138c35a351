/** Marks that open a run of another direction and close it again: embeddings and overrides, isolates (Unicode annex 9). */
const marks = /[\u202a-\u202e\u2066-\u2069]/
const openers = /[\u202a\u202b\u202d\u202e\u2066-\u2068]/
const [closesEmbedding, closesIsolate] = ['\u202c', '\u2069']

/**
 * A text in which every run of another direction ends where the text ends, so that what stands after it on a page is not turned around:
 * what was opened is closed, what closes nothing is left out. The same text where nothing is amiss.
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
