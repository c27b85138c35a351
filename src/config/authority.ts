import type { AuthorConcept, Concept } from '../model/config.ts'
import { type Notice, notice } from '../model/notice.ts'
import { unknownFields } from './unknown-fields.ts'
import { entriesOf, readYaml, YamlProblem, type YamlValue } from './yaml.ts'

const textOf = (value: YamlValue | undefined): string | null =>
  (typeof value === 'string' && value.trim().normalize('NFC')) || null

const textsOf = (value: YamlValue | undefined): string[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value])
    .map(textOf)
    .filter((text) => text !== null)

/** The fields of an entry; the last two are only for people. */
const fields = ['label', 'slug', 'aliases', 'family', 'given']

/** Reads `tags.yaml` or `authors.yaml`: a list of entries with a `label` and, optionally, other `fields`. Wrong entries are reported and left out. */
export function readConcepts(file: string, text: string): { concepts: AuthorConcept[]; notices: Notice[] } {
  const concepts: AuthorConcept[] = []
  const notices: Notice[] = []
  const wrong = (line: number, reason: string) =>
    notices.push(notice('config/bad-authority', file, line, reason))
  let entries: YamlValue
  try {
    entries = readYaml(text) ?? []
  } catch (error) {
    if (!(error instanceof YamlProblem)) throw error
    wrong(error.line, error.message)
    return { concepts, notices }
  }
  if (!Array.isArray(entries)) {
    wrong(1, 'The file is not a list of entries that begin with "- label:".')
    return { concepts, notices }
  }
  const owners = new Map<string, string>()
  entriesOf(entries).forEach(({ entry, line }, index) => {
    const read = readConcept(entry, index, owners)
    if (typeof read === 'string') wrong(line, read)
    else concepts.push(read)
    notices.push(...unknownFields(file, line, entry, fields))
  })
  return { concepts, notices }
}

/** Reads an entry; a string says what is wrong with it. `owners` has the label that each spelling stands for. */
function readConcept(entry: YamlValue, index: number, owners: Map<string, string>): AuthorConcept | string {
  const fields = typeof entry === 'object' && !Array.isArray(entry) ? entry : { label: entry }
  const label = textOf(fields['label'])
  if (!label) return `Entry ${index + 1} has no label.`
  const slug = textOf(fields['slug'])
  if (slug && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    return `The slug "${slug}" of "${label}" has other characters than a-z, 0-9 and single hyphens.`
  }
  if (owners.get(label.toLowerCase()) === label)
    return `Entry ${index + 1} has the label "${label}" of an entry above it: make them one.`
  const aliases = textsOf(fields['aliases'])
  for (const spelling of [label, ...aliases]) {
    const owner = owners.get(spelling.toLowerCase())
    if (owner && owner !== label) return `"${spelling}" stands for both "${owner}" and "${label}".`
    owners.set(spelling.toLowerCase(), label)
  }
  return { label, slug, aliases, family: textOf(fields['family']), given: textOf(fields['given']) }
}

/** The concepts of `tags.yaml`, without the fields that only people have. */
export const asTags = (concepts: readonly AuthorConcept[]): Concept[] =>
  concepts.map(({ label, slug, aliases }) => ({ label, slug, aliases }))
