import type { OwnWords } from '../model/config.ts'
import { type Notice, notice } from '../model/notice.ts'
import { lineOfField, readYaml, YamlProblem, type YamlValue } from './yaml.ts'

/** Reads a message file such as `words.fr.yaml`: phrases by their keys, which `i18n` checks. */
export function readOwnWords(file: string, text: string): { words: OwnWords | null; notices: Notice[] } {
  const wrong = (line: number, reason: string) => ({
    words: null,
    notices: [notice('config/bad-word', file, line, reason)],
  })
  let given: YamlValue
  try {
    given = readYaml(text) ?? {}
  } catch (error) {
    if (!(error instanceof YamlProblem)) throw error
    return wrong(error.line, error.message)
  }
  if (typeof given !== 'object' || Array.isArray(given))
    return wrong(1, 'The file is not a list of lines such as "tags: Mots-clés".')
  const phrases = Object.entries(given).map(
    ([key, phrase]) => [key, { phrase, line: lineOfField(text, key) }] as const,
  )
  return { words: { file, phrases: Object.fromEntries(phrases) }, notices: [] }
}
