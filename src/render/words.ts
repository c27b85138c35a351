/**
 * How many words the text of an article has: runs between white space, tags and captions aside. It reads the HTML that parsing made, where
 * a line end stands between blocks, so that a page need not read the plain text too.
 */
export function wordsIn(html: string): number {
  let words = 0
  let inWord = false
  for (let at = 0; at < html.length; at++) {
    const code = html.charCodeAt(at)
    if (code === lessThan) {
      const end = html.startsWith('<figure', at) ? html.indexOf('</figure>', at) : at
      at = html.indexOf('>', end)
      if (end === -1 || at === -1) break
    } else if (code === 32 || code === 10 || code === 0xa0) inWord = false
    else if (!inWord) {
      inWord = true
      words++
    }
  }
  return words
}

const lessThan = 60
