/** Why a text is not read as Markdown, and where (1-based). */
export interface Excess {
  readonly reason: string
  readonly line: number
}

// Measured on one core with remark-gfm: within these limits no text took over half a second. Beyond them 20,000 `> ` overflow
// the stack, lists nested 1,000 deep take 7 s, and some thousand unmatched brackets or asterisks in a paragraph a second.
const longest = 100_000
const longestLine = 20_000
const deepest = 30
const deepestIndent = 60
/** Steps of nesting beyond the fourth, over all lines. */
const mostSteps = 4_000
/** Signs that mean something in Markdown, in one paragraph and in all. */
const mostSigns = 500
const mostSignsInAll = 4_000

/** Why a text would take too long to read as Markdown; null where it would not. */
export function excessOf(text: string): Excess | null {
  if (text.length > longest) return excess(`The text has more than ${count(longest)} characters`, 1)
  let line = 0
  let signs = 0
  let signsInAll = 0
  let steps = 0
  for (let from = 0; from <= text.length; ) {
    line++
    let to = text.indexOf('\n', from)
    if (to === -1) to = text.length
    if (to - from > longestLine) return excess(`A line has more than ${count(longestLine)} characters`, line)
    let markers = 0
    let spaces = 0
    let at = from
    for (; at < to && opens(text.charCodeAt(at)); at++) {
      if (text.charCodeAt(at) === 32) spaces++
      else markers++
    }
    if ((markers > deepest && !isRule(text.slice(from, to))) || spaces > deepestIndent) {
      return excess(`Lists or quotations are nested more than ${deepest} deep`, line)
    }
    steps += Math.max(0, markers + (spaces >> 1) - 4)
    if (steps > mostSteps) return excess('Too many lists or quotations are nested', line)
    if (at === to) signs = 0
    for (; at < to; at++) {
      if (isSign[text.charCodeAt(at)] !== 1) continue
      signs++
      signsInAll++
    }
    if (signs > mostSigns)
      return excess(`A paragraph has more than ${count(mostSigns)} signs such as * and [`, line)
    if (signsInAll > mostSignsInAll)
      return excess(`It has more than ${count(mostSignsInAll)} signs such as * and [`, line)
    from = to + 1
  }
  return null
}

const isSign = new Uint8Array(128)
for (const sign of '[]*_`<!|~&@:') isSign[sign.charCodeAt(0)] = 1

/** What may stand before the text of a list item or quotation: `>`, `*`, `+`, `-`, `1.`, `1)`, blanks. */
function opens(code: number): boolean {
  return (
    code === 32 ||
    code === 9 ||
    (code >= 41 && code <= 43) ||
    code === 45 ||
    code === 46 ||
    code === 62 ||
    (code >= 48 && code <= 57)
  )
}

/** A line of one sign, such as a rule across the page. */
function isRule(line: string): boolean {
  return new Set(line.replace(/[ \t]/g, '')).size === 1 && !line.includes('>')
}

function excess(reason: string, line: number): Excess {
  return { reason: `${reason}.`, line }
}

function count(number: number): string {
  return number.toLocaleString('en')
}
