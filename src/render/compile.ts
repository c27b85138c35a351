import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { BuildFailure } from 'esbuild'
import { isSealed, writeSealed } from '../kit/sealed.ts'

/** A template's source could not be compiled. */
export class CompileError extends Error {
  override readonly name = 'CompileError'
  /** Absolute. */
  readonly path: string
  readonly line: number

  constructor(path: string, line: number, message: string) {
    super(message)
    this.path = path
    this.line = line
  }
}

const ownApi = fileURLToPath(new URL('../index.ts', import.meta.url))

/**
 * Compiles template sources into one module in `folder` and answers with what each exports. `digest` names everything that they
 * are made of: what was compiled before is only loaded, so threads need no compiler and a change needs no restart.
 */
export async function compileModules(
  paths: readonly string[],
  digest: string,
  folder: string,
): Promise<Record<string, unknown>[]> {
  // Errors then name the line of the template, not that of the compiled module.
  process.setSourceMapsEnabled(true)
  const file = join(folder, `theme-${digest}.mjs`)
  if (!isSealed(file)) await compileInto(file, paths, folder)
  const module = (await import(pathToFileURL(file).href)) as Record<string, Record<string, unknown>>
  return paths.map((_, at) => module[`template${at}`]!)
}

async function compileInto(file: string, paths: readonly string[], folder: string): Promise<void> {
  const { build } = await import('esbuild')
  const lines = paths.map(
    (path, at) => `import * as template${at} from ${JSON.stringify(path)}; export { template${at} }`,
  )
  let code: string
  try {
    const result = await build({
      stdin: { contents: lines.join('\n'), resolveDir: '/', loader: 'js' },
      absWorkingDir: '/',
      alias: { dateline: ownApi },
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      charset: 'utf8',
      sourcemap: 'inline',
      sourcesContent: false,
      outfile: file,
      logLevel: 'silent',
    })
    code = result.outputFiles[0]!.text
  } catch (error) {
    const [first] = (error as BuildFailure).errors ?? []
    if (!first) throw error
    throw new CompileError(
      first.location ? join('/', first.location.file) : '',
      first.location?.line ?? 0,
      first.text,
    )
  }
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder))
    if (/^theme-.*\.mjs$/.test(name)) rmSync(join(folder, name), { force: true })
  writeSealed(file, code)
}
