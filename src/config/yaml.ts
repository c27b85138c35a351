import yaml from 'js-yaml'
import { withoutControls } from '../kit/controls.ts'

/** Plain YAML of an archive's own files: every scalar stays the text it is written as (`17:40` is never 1060). */
export type YamlValue = string | YamlValue[] | { [key: string]: YamlValue }

/** What is wrong with a YAML text, and on which 1-based line. */
export class YamlProblem extends Error {
  readonly line: number
  constructor(message: string, line: number) {
    super(message)
    this.line = line
  }
}

/**
 * Reads YAML with js-yaml's FAILSAFE schema; anchors, and so aliases, are refused (they can grow without bound).
 * What no page may have, and escapes bring in, is left out. Throws `YamlProblem`.
 */
export function readYaml(text: string): YamlValue | null {
  const listener = (event: string, state: { anchor: string | null; line: number }): void => {
    if (event === 'close' && state.anchor !== null) {
      throw new YamlProblem('Anchors (&name) are not supported.', state.line + 1)
    }
  }
  try {
    const options = { schema: yaml.FAILSAFE_SCHEMA, listener }
    const value = yaml.safeLoad(text, options as unknown as yaml.LoadOptions) as YamlValue | null | undefined
    return value == null ? null : printable(value)
  } catch (error) {
    if (error instanceof YamlProblem) throw error
    if (!(error instanceof yaml.YAMLException)) throw error
    const mark = (error as { mark?: { line: number } }).mark
    throw new YamlProblem(
      `It is no valid YAML: ${(error as { reason?: string }).reason ?? error.message}.`,
      (mark?.line ?? 0) + 1,
    )
  }
}

function printable(value: YamlValue): YamlValue {
  if (typeof value === 'string') return withoutControls(value).text
  if (Array.isArray(value)) return value.map(printable)
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [withoutControls(key).text, printable(item)]),
  )
}
