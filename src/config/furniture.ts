import type { LearntLines } from '../model/config.ts'
import { type Notice, notice } from '../model/notice.ts'
import { entriesOf, lineOfField, readYaml, YamlProblem, type YamlValue } from './yaml.ts'

/**
 * Reads `furniture.yaml`: `dates: day-first` or `month-first`, and under `lines` a list of entries with a `line`, and `keep: true` if it belongs to articles
 * after all. Wrong entries are reported and left out.
 */
export function readFurniture(text: string): { furniture: LearntLines; notices: Notice[] } {
  const notices: Notice[] = []
  const lines: string[] = []
  const own: string[] = []
  const kept: string[] = []
  let dayFirst: boolean | null = null
  const wrong = (line: number, reason: string) =>
    notices.push(notice('config/bad-authority', 'furniture.yaml', line, reason))
  try {
    const given: YamlValue = readYaml(text) ?? {}
    if (typeof given === 'string' || Array.isArray(given)) throw new YamlProblem('It has no "lines:".', 1)
    const { dates, lines: entries = [] } = given
    if (dates === 'day-first' || dates === 'month-first') dayFirst = dates === 'day-first'
    else if (dates !== undefined)
      wrong(lineOfField(text, 'dates'), '"dates" is neither "day-first" nor "month-first".')
    if (!Array.isArray(entries))
      throw new YamlProblem('"lines" is no list of entries such as "- line: …".', lineOfField(text, 'lines'))
    for (const [index, { entry, line: at }] of entriesOf(entries).entries()) {
      const fields = typeof entry === 'string' ? { line: entry } : Array.isArray(entry) ? {} : entry
      const line = fields['line']
      if (typeof line !== 'string' || line.trim() === '') wrong(at, `Entry ${index + 1} has no line.`)
      else if (fields['keep'] === 'true') kept.push(line.normalize('NFC'))
      else {
        lines.push(line.normalize('NFC'))
        if (fields['count'] === undefined) own.push(line.normalize('NFC'))
      }
    }
  } catch (error) {
    if (!(error instanceof YamlProblem)) throw error
    wrong(error.line, error.message)
  }
  return { furniture: { lines, own, kept, dayFirst }, notices }
}

/** The comments of `furniture.yaml` by the line of the entry above which, or in which, they stand; '' has those that belong to none. */
export function commentsIn(text: string): Map<string, string[]> {
  const comments = new Map<string, string[]>()
  const add = (name: string, found: readonly string[]) =>
    comments.set(name, [...(comments.get(name) ?? []), ...found])
  let entry = ''
  let waiting: string[] = []
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line.startsWith('#')) waiting.push(line)
    else if (line !== '') {
      if (line.startsWith('-')) entry = nameIn(line)
      add(entry, [...waiting, ...commentBehind(line)])
      waiting = []
    }
  }
  add('', waiting)
  return comments
}

/** The comment at the end of a line, if there is one; a number sign in quotes, or without a blank before it, does not begin a comment. */
function commentBehind(line: string): string[] {
  const name = /^(?:- +)?(?:\w+:(?= ))?/.exec(line)![0]
  const value = line.slice(name.length)
  const quoted = /^ *(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(value)?.[0] ?? ''
  const rest = value.slice(quoted.length)
  const at = rest.search(/(?:^|\s)#/)
  return at === -1 ? [] : [rest.slice(at).trim()]
}

/** The `line` of an entry, if it is complete on the entry's first line. */
function nameIn(entry: string): string {
  const { lines, kept } = readFurniture(`lines:\n${entry}`).furniture
  return [...lines, ...kept][0] ?? ''
}
