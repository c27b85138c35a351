import { nearest } from '../kit/nearest.ts'
import { type Notice, notice } from '../model/notice.ts'
import type { YamlValue } from './yaml.ts'

/** Reports fields of an entry that nothing reads. Usually one is misspelt, and what it says would be lost. */
export function unknownFields(
  file: string,
  line: number,
  entry: YamlValue,
  known: readonly string[],
): Notice[] {
  if (typeof entry === 'string' || Array.isArray(entry)) return []
  const unknown = Object.keys(entry).filter((name) => !known.includes(name))
  return unknown.map((name) => {
    const meant = nearest(name, known)
    const help = meant === null ? `There are ${known.join(', ')}.` : `Did you mean "${meant}"?`
    const reason = `"${name}" is no field of an entry; it was ignored. ${help}`
    return notice('config/unknown-setting', file, line, reason, `Check the spelling in ${file}.`)
  })
}
