import { type Notice, notice } from '../model/notice.ts'
import { type NamedTakedown, standingOf } from '../model/standing.ts'
import { unknownFields } from './unknown-fields.ts'
import { entriesOf, readYaml, YamlProblem, type YamlValue } from './yaml.ts'

const fields = ['article', 'reason', 'date', 'stays']

/**
 * Reads `takedowns.yaml`: a list of entries with `article` (its source, address or id, or several of them), `reason`, `date`, and in `stays` sources with
 * similar texts that may stay public. An entry that cannot be read is an error, since its text would stay public.
 */
export function readTakedowns(text: string): { takedowns: NamedTakedown[]; notices: Notice[] } {
  const takedowns: NamedTakedown[] = []
  const notices: Notice[] = []
  const wrong = (line: number, reason: string) =>
    notices.push(notice('config/bad-takedown', 'takedowns.yaml', line, reason))
  try {
    const entries = readYaml(text) ?? []
    if (!Array.isArray(entries)) wrong(1, 'The file is not a list of entries that begin with "- article:".')
    else {
      entriesOf(entries).forEach(({ entry, line }, index) => {
        notices.push(...unknownFields('takedowns.yaml', line, entry, fields))
        const articles = textsOf(typeof entry === 'string' ? entry : fieldOf(entry, 'article'))
        const stays = textsOf(fieldOf(entry, 'stays'))
        if (articles.length === 0) {
          wrong(line, `Entry ${index + 1} does not say which article it takes down.`)
          return
        }
        const { reason, date } = standingOf({ takedown: entry }).takedown!
        takedowns.push({ articles, line, reason, date, ...(stays.length > 0 && { stays }) })
      })
    }
  } catch (error) {
    if (!(error instanceof YamlProblem)) throw error
    wrong(error.line, error.message)
  }
  return { takedowns, notices }
}

function fieldOf(entry: YamlValue, name: string): YamlValue | undefined {
  return typeof entry === 'string' || Array.isArray(entry) ? undefined : entry[name]
}

function textsOf(given: YamlValue | undefined): string[] {
  return (Array.isArray(given) ? given : [given]).flatMap((text) =>
    typeof text === 'string' && text.trim() ? [text.trim().normalize('NFC')] : [],
  )
}
