import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parse } from 'acorn'
import { transformSync } from 'esbuild'

/** A regular expression as a module holds it. */
export interface Pattern {
  readonly file: string
  readonly source: string
  readonly flags: string
}

/** What the modules of the program and of the templates hold. */
export interface Patterns {
  /** Each one once, however often it stands anywhere. */
  readonly literals: readonly Pattern[]
  /** Files that put patterns together when they run. */
  readonly composing: readonly string[]
}

const root = resolve(import.meta.dirname, '..', '..')

/** Every regular expression that a build, a server or a reader's browser may run: not those of tests. */
export function patternsOfProgram(): Patterns {
  const literals = new Map<string, Pattern>()
  const composing = new Set<string>()
  for (const path of modules()) {
    const file = relative(root, path)
    const { code } = transformSync(readFileSync(path, 'utf8'), { loader: 'ts', charset: 'utf8' })
    visit(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
      if (node.regex) literals.set(`/${node.regex.pattern}/${node.regex.flags}`, patternIn(file, node.regex))
      if (node.callee?.name === 'RegExp') composing.add(file)
    })
  }
  return { literals: [...literals.values()], composing: [...composing].sort() }
}

const patternIn = (file: string, { pattern, flags }: { pattern: string; flags: string }): Pattern => ({
  file,
  source: pattern,
  flags,
})

function modules(): string[] {
  return ['src', 'templates'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /(?<!\.test)\.ts$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.startsWith(join(root, 'src', 'testing'))),
  )
}

interface Node {
  readonly type?: string
  readonly regex?: { readonly pattern: string; readonly flags: string }
  readonly callee?: { readonly name?: string }
}

function visit(node: unknown, look: (node: Node) => void): void {
  if (typeof node !== 'object' || node === null) return
  if ('type' in node) look(node as Node)
  for (const child of Object.values(node)) visit(child, look)
}
