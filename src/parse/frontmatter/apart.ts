/** What frontmatter that is no valid YAML says all the same. */
export interface FieldsApart {
  /** In the order of their lines; what YAML made of the value, or the text as it is written. */
  readonly fields: readonly (readonly [key: string, value: unknown])[]
  /** Fields whose value is no YAML. */
  readonly broken: readonly Broken[]
}

export interface Broken {
  readonly key: string
  /** 1-based, of the block. */
  readonly line: number
  /** All its lines. */
  readonly text: string
  /** Whether it was taken as a text, or left out. */
  readonly taken: boolean
}

/** Far more than people write, and few enough to be read one by one. */
const mostFields = 200

const key = /^(["']?)([\p{L}_][\p{L}\p{M}\d_ .-]{0,60})\1\s?:(?:\s|$)/u
const within = /^(?:[ \t]|- |-$|#|$)/

/**
 * Reads each field by itself, so that one that is no YAML costs no other: most often a headline with a colon in it or a bracket before it, and then
 * its text is what was meant. Null where a line belongs to no field. `read` is YAML, and throws where it is none.
 */
export function fieldsApart(block: string, read: (yaml: string) => object): FieldsApart | null {
  const parts: { key: string; line: number; lines: string[] }[] = []
  for (const [at, line] of block.split('\n').entries()) {
    const name = key.exec(line)?.[2]
    if (name !== undefined) parts.push({ key: name.trim(), line: at + 1, lines: [line] })
    else if (!within.test(line)) return null
    else if (parts.length > 0) parts.at(-1)!.lines.push(line)
    else if (line.trim() !== '' && !line.startsWith('#')) return null
  }
  if (parts.length === 0 || parts.length > mostFields) return null
  const fields: [string, unknown][] = []
  const broken: Broken[] = []
  const seen = new Set<string>()
  for (const { key, line, lines } of parts) {
    const value = seen.has(key) ? null : readPart(lines, read)
    seen.add(key)
    if (value !== null) fields.push([key, value.value])
    if (value === null || value.isText)
      broken.push({ key, line, text: lines.join('\n'), taken: value !== null })
  }
  return { fields, broken }
}

function readPart(
  lines: readonly string[],
  read: (yaml: string) => object,
): { value: unknown; isText: boolean } | null {
  try {
    const [value] = Object.values(read(lines.join('\n')))
    return { value, isText: false }
  } catch {
    const text = lines[0]!.slice(lines[0]!.indexOf(':') + 1).trim()
    if (lines.slice(1).some((line) => line.trim() !== '' && !line.startsWith('#'))) return null
    // What was begun as a list, a mapping, an anchor, a tag or a block is none of these, and no text either.
    if (/^[{&!|>]/.test(text) || (text.startsWith('[') && !/^\[[^[\]]+\]\s*[^\s\]]/.test(text))) return null
    return { value: text.replace(/^"([^"]*)$|^'([^']*)$/, '$1$2'), isText: true }
  }
}
