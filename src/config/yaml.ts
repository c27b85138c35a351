import yaml from 'js-yaml'
import { withoutControls } from '../kit/controls.ts'

/** A value in the YAML of an archive's own files. Every scalar stays the text that was written (`17:40` is never 1060). */
export type YamlValue = string | YamlValue[] | { [key: string]: YamlValue }

interface State {
  readonly anchor: string | null
  readonly line: number
  readonly result: unknown
}

/** For each list that was read: the lines on which its entries begin, without empty entries. */
const lines = new WeakMap<readonly unknown[], readonly number[]>()

/** The most frequent mistakes, as js-yaml reports them, with explanations that people understand. */
const mistakes: readonly (readonly [RegExp, string])[] = [
  [/within a flow collection$/, 'a bracket was opened and not closed'],
  [/within a (?:double|single) quoted scalar$/, 'a quotation mark was opened and not closed'],
  [
    /^(?:can not read|bad indentation|end of the stream or)/,
    'this line or the one above is not written as "name: value", or begins with the wrong number of blanks',
  ],
]

/** A value with a colon in it, or that begins with a special character of YAML. */
const needsQuotes = /^\s*(?:- +)?[\w.-]+:\s+(?:[^"'\s#[{][^\n]*:(?:\s|$)|[*&!|>%@`])/

/** The problem for a fault that js-yaml reports, with its line counted from 0. */
function problemOf(reason: string, line: number, text: string): YamlProblem {
  const lines = text.split('\n')
  const unquoted = [line, line - 1].find((at) => needsQuotes.test(lines[at] ?? ''))
  if (unquoted !== undefined)
    return new YamlProblem(
      'It is no valid YAML: put the value between double quotes, as it holds a sign that means something in YAML.',
      unquoted + 1,
    )
  const told = mistakes.find(([pattern]) => pattern.test(reason))?.[1] ?? reason
  return new YamlProblem(`It is no valid YAML: ${told}.`, line + 1)
}

/** The entries of a list that was read, each with its 1-based line. For an empty entry (only `-`) the text is empty and the line 0. */
export function entriesOf(list: readonly YamlValue[]): { entry: YamlValue; line: number }[] {
  let said = 0
  return list.map((entry) =>
    (entry as unknown) === null ? { entry: '', line: 0 } : { entry, line: lines.get(list)?.[said++] ?? 0 },
  )
}

/** The 1-based line on which a top-level field begins; 0 if there is no such field. */
export function lineOfField(text: string, name: string): number {
  const isField = (line: string) => {
    const begun = line.replace(/^["']/, '')
    return begun.startsWith(name) && /^["']?\s*:/.test(begun.slice(name.length))
  }
  return text.split('\n').findIndex(isField) + 1
}

/** What is wrong with a YAML text, and on which 1-based line. */
export class YamlProblem extends Error {
  readonly line: number
  constructor(message: string, line: number) {
    super(message)
    this.line = line
  }
}

/**
 * Reads YAML with js-yaml's FAILSAFE schema. Anchors, and thus aliases, are refused, since they can grow without bound. Characters that pages must not have,
 * which escapes can bring in, are left out. Throws `YamlProblem`.
 */
export function readYaml(text: string): YamlValue | null {
  /** The values that are being read, from the outermost inwards: the line on which each begins, and the lines of the values within it. */
  const open: { line: number; within: number[] }[] = [{ line: 0, within: [] }]
  const listener = (event: string, state: State): void => {
    if (event === 'open') {
      open.push({ line: state.line + 1, within: [] })
      return
    }
    if (state.anchor !== null) throw new YamlProblem('Anchors (&name) are not supported.', state.line + 1)
    const { line, within } = open.pop()!
    if (Array.isArray(state.result)) lines.set(state.result, within)
    if (state.result !== null) open.at(-1)!.within.push(line)
  }
  try {
    const options = { schema: yaml.FAILSAFE_SCHEMA, listener }
    const value = yaml.safeLoad(text, options as unknown as yaml.LoadOptions) as YamlValue | null | undefined
    return value == null ? null : printable(value)
  } catch (error) {
    if (error instanceof YamlProblem) throw error
    if (!(error instanceof yaml.YAMLException)) throw error
    const mark = (error as { mark?: { line: number } }).mark
    throw problemOf((error as { reason?: string }).reason ?? error.message, mark?.line ?? 0, text)
  }
}

/** A value without characters that pages must not have. An empty entry (only `-`) stays null. */
function printable(value: YamlValue): YamlValue {
  if (typeof value === 'string') return withoutControls(value).text
  if (Array.isArray(value)) {
    const list = value.map(printable)
    lines.set(list, lines.get(value)!)
    return list
  }
  if ((value as unknown) === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [withoutControls(key).text, printable(item)]),
  )
}
