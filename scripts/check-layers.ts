import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

/** Something that breaks a rule of the project: where, and what to do about it. */
export interface Breach {
  readonly file: string
  /** 1-based. */
  readonly line: number
  readonly reason: string
}

/** The level of each room, which may import only rooms of lower levels (`src/README.md`). */
const levels: Readonly<Record<string, number>> = {
  kit: 0,
  model: 1,
  config: 2,
  i18n: 2,
  read: 3,
  parse: 3,
  collect: 3,
  plan: 3,
  plugins: 3,
  render: 3,
  indexes: 3,
  search: 3,
  write: 3,
  store: 3,
  publish: 3,
  workers: 4,
  build: 5,
  watch: 6,
  serve: 6,
  cli: 7,
}

const sourceFile = /\.(?:ts|mts|mjs|js)$/
const testFile = /\.test\.ts$/
const specifier = /(?:\bfrom|\bimport|\bimport\(|\bnew URL\()\s*(['"])(\.{1,2}\/[^'"]*)\1/g
const suiteName = /^const (\w+) = suite\b/
const printing = /\bconsole\s*\.|\bprocess\s*\.\s*(?:stdout|stderr)\b/
const exiting = /\bprocess\s*\.\s*(?:exitCode\b|exit\s*\()/

/**
 * Checks a project folder: imports must go down the levels, every test file must run its suites, and only `src/cli` may print or set the exit code.
 * Breaches come in the order of files and lines.
 */
export function checkLayers(root: string): Breach[] {
  const breaches: Breach[] = []
  for (const file of filesUnder(join(root, 'src'))) {
    const name = relative(root, file).split(sep).join('/')
    const lines = readFileSync(file, 'utf8').split('\n')
    if (testFile.test(name)) breaches.push(...unrunSuites(name, lines))
    else if (!isFree(name)) breaches.push(...imports(root, file, name, lines), ...voices(name, lines))
  }
  for (const file of filesUnder(join(root, 'scripts'))) {
    const name = relative(root, file).split(sep).join('/')
    if (testFile.test(name)) breaches.push(...unrunSuites(name, readFileSync(file, 'utf8').split('\n')))
  }
  return breaches
}

/** Whether a file may import anything, as what tests share and the list of public names may. */
function isFree(name: string): boolean {
  return name.startsWith('src/testing/') || name === 'src/index.ts'
}

function imports(root: string, file: string, name: string, lines: readonly string[]): Breach[] {
  const room = roomOf(name)
  const level = levels[room]
  if (level === undefined) {
    return [breach(name, 1, `${room} is no known room: give it a level in scripts/check-layers.ts.`)]
  }
  const breaches: Breach[] = []
  lines.forEach((text, index) => {
    for (const match of withoutComment(text).matchAll(specifier)) {
      const target = relative(root, resolve(dirname(file), match[2]!))
        .split(sep)
        .join('/')
      if (!target.startsWith('src/')) continue
      // A file that a theme is compiled against is no import of the room that compiles it.
      if (target === 'src/index.ts' && match[0].startsWith('new URL')) continue
      const other = roomOf(target)
      const otherLevel = levels[other] ?? Number.POSITIVE_INFINITY
      if (other === room || otherLevel < level) continue
      const way = otherLevel === level ? 'sideways' : 'upward'
      breaches.push(breach(name, index + 1, `${room} imports ${way} from ${other} (${target}).`))
    }
  })
  return breaches
}

/** The room of a file: `src/parse/plain/head.ts` is in `parse`; a file directly under `src` is a room of its own. */
function roomOf(name: string): string {
  return name.split('/')[1] ?? ''
}

function voices(name: string, lines: readonly string[]): Breach[] {
  if (name.startsWith('src/cli/')) return []
  const breaches: Breach[] = []
  lines.forEach((text, index) => {
    const code = withoutComment(text)
    if (printing.test(code)) breaches.push(breach(name, index + 1, 'Only src/cli prints.'))
    if (exiting.test(code)) {
      breaches.push(breach(name, index + 1, 'Only src/cli ends the process or sets its exit code.'))
    }
  })
  return breaches
}

/** Suites that are never run; uvu says nothing about them. */
function unrunSuites(name: string, lines: readonly string[]): Breach[] {
  const breaches: Breach[] = []
  let suites = 0
  lines.forEach((text, index) => {
    const suite = suiteName.exec(text)?.[1]
    if (suite === undefined) return
    suites++
    if (lines.some((line) => line === `${suite}.run()`)) return
    breaches.push(breach(name, index + 1, `The suite never runs: end it with ${suite}.run().`))
  })
  if (suites === 0) breaches.push(breach(name, 1, 'The file holds no suite (const it = suite(…)).'))
  return breaches
}

function breach(file: string, line: number, reason: string): Breach {
  return { file, line, reason }
}

function withoutComment(line: string): string {
  const trimmed = line.trimStart()
  return trimmed.startsWith('//') || trimmed.startsWith('*') || trimmed.startsWith('/*') ? '' : line
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && sourceFile.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
