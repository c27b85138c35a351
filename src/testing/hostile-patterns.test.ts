import { check } from 'recheck'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { inFull, tell } from './cases.ts'
import { growthOf, linear } from './hostile-growth.ts'
import { type Pattern, patternsOfProgram } from './hostile-patterns.ts'

// No regular expression takes more than linear time, whatever it is given: recheck looks for texts that are hard for it, and where it
// finds some, Node's own engine is given them. Growth tests find only what somebody thought of feeding to a parser; this reads every
// pattern there is.
const it = suite('hostile patterns')

/** Patterns that are not linear, and why that does no harm. */
const bounded: Readonly<Record<string, string>> = {
  [String.raw`/\B(?=(\d{3})+$)/g`]: 'the digits of one number',
  [String.raw`/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/|(@import\s+|url\(\s*)("(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*')|url\(\s*([^"'()\s][^"'()\s]*)\s*\)|"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'/gi`]:
    'pieces of style sheets, which are templates',
  [String.raw`/(?:(?<!\s)\s+)?([.;,–-])\s?(?:ảnh|hình|đồ họa|đồ hoạ|thiết kế|video|clip|minh họa|minh hoạ|trình bày)\s?:.*$/iu`]:
    'a signature, of at most 2,000 characters',
  [String.raw`/(?:^|(?<=[-–,;&] |\svà ))(?:(?:PGS|GS|TSKH|TS|ThS|Th\.S|BS|BSCK[12I]+|CKI{1,2}|LS|KS|KTS|NSƯT|NSND|DS|CTV|[Ll]uật sư|[Nn]hà (?:báo|văn|thơ)|[Bb]ác sĩ|[Tt]iến sĩ|[Tt]hạc sĩ|(?:[Pp]hó )?[Gg]iáo sư|(?:[Tt]hượng|[Đđ]ại|[Tt]rung|[Tt]hiếu) (?:tướng|tá|úy))[.,]{0,2}\s?)+(?=\p{Lu}[\p{L}.]+(?:\s|$))/gu`]:
    'a signature, of at most 2,000 characters',
  [String.raw`/(?<=(?:^|\s)\p{Lu}\p{L}*\s\p{Lu}\p{L}*)-(?=\p{Lu}\p{L}*\s\p{Lu}|[A-Z]{3,5}$)/gu`]:
    'a signature, of at most 2,000 characters',
  [String.raw`/(?:(?<!\s)\s+)?[(（]\s*([^()（）]{1,60}?)\s*[)）]$/u`]:
    'a signature, of at most 2,000 characters',
  [String.raw`/[\s,(]+(?:Kategorien?|Kategorie|Categor(?:y|ies)|Tags?|Lesezeit|Lesedauer|Reading [Tt]ime|(?:Ein |Keine )?Kommentare?|(?:No )?Comments?|Hinterlasse|Schreibe|Leave [Aa]|Post [Aa]|Follow|Erstellt|Veröffentlicht|Publiziert|Aktualisiert|Zuletzt|Last [Uu]pdated|Last [Mm]odified|Updated|Published|Posted|Publié|Publicado|Actualizado|Aggiornato|Pubblicato|Share|Symbolbild|Illustration|Datum|Vom|Art by|Filed under|Abgelegt|gespeichert|abgelegt|Permalink)(?=[\s:,(]|$)/u`]:
    'names, of at most 2,000 characters',
  [String.raw`/<(p|h2|li|figcaption)\b[^>]*>((?:[^<]|<br>)*)<\/\1>/g`]:
    'pages of our own, in whose texts no `<` stands',
  '/[^/]*$/': 'an address in a page of ours',
  [String.raw`/[\p{L}\p{N}]+$/u`]: 'what a reader types into the box, in their own browser',
  [String.raw`/[\p{L}\p{M}\p{N}]+$/u`]: 'what a reader types into the box, in their own browser',
}

/** Files that put patterns together from texts; what they put in is escaped or a pattern of their own. */
const composing = [
  'src/parse/dates/dates.ts',
  'src/parse/dates/tokens.ts',
  'src/publish/part-links.ts',
  'src/render/metadata.ts',
]

const { literals, composing: found } = patternsOfProgram()
const written = ({ source, flags }: Pattern): string => `/${source}/${flags}`

/** Looks ahead and behind, references and long counts: recheck tries them with many texts. That takes a while, so only the long form does. */
const beyondAutomata = /\(\?<?[=!]|\\[1-9]|\{\d*,?\d\d+\}/

/** What is wrong with a pattern; null where nothing is. */
async function faultOf(pattern: Pattern): Promise<string | null> {
  const { source, flags, file } = pattern
  const told = await check(source, flags, { timeout: null as never })
  if (told.status === 'unknown')
    return `${file}: recheck cannot tell what ${written(pattern)} does: ${told.error.kind}`
  if (told.status !== 'vulnerable') return null
  const { pumps, suffix } = told.attack
  const attack = (length: number): string => {
    const each = Math.ceil(length / pumps.length)
    return (
      pumps.map(({ prefix, pump }) => prefix + pump.repeat(Math.ceil(each / pump.length))).join('') + suffix
    )
  }
  const fault = `${file}: ${written(pattern)} is slow for ${JSON.stringify(attack(20))}`
  if (told.checker === 'automaton') return fault
  // recheck takes a pattern that it steps through often for one that is slow: Node's own engine has the last word.
  const expression = new RegExp(source, flags)
  const { ratio } = growthOf((text) => text.replace(expression, ''), attack, 1 << 18)
  return ratio > linear ? `${fault}: twice the text takes ${ratio.toFixed(1)} times as long` : null
}

it('finds the patterns of the program, and what is wrong with one', async () => {
  assert.ok(literals.length > 250, `${literals.length} patterns`)
  assert.equal(found, composing)
  for (const source of ['[a-z]+$', '(?:a+)+b', '<b>.*?</b>', String.raw`\s*,`])
    assert.not.equal(await faultOf({ file: 'a.ts', source, flags: 'u' }), null, source)
})

it('holds no pattern that is more than linear', async () => {
  const faults: string[] = []
  let cases = 0
  for (const pattern of literals) {
    if (written(pattern) in bounded || (!inFull && beyondAutomata.test(pattern.source))) continue
    cases++
    const fault = await faultOf(pattern)
    if (fault !== null) faults.push(fault)
  }
  assert.equal(faults, [])
  tell('regular expressions', cases, 'none is more than linear')
})

it('lists no pattern that is gone', () => {
  const there = new Set(literals.map(written))
  assert.equal(
    Object.keys(bounded).filter((pattern) => !there.has(pattern)),
    [],
  )
})

it.run()
