import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BuildFailure } from 'esbuild'

/** A source could not be compiled. */
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

/** A bundled module, and the files that it was made from. */
export interface Bundled {
  readonly code: string
  /** The files that it imports, directly or through others: absolute real paths, sorted. */
  readonly inputs: readonly string[]
}

/**
 * Bundles a module, given as text, which may import TypeScript by absolute paths, into one JavaScript module for the place `outfile`. Imports of `dateline` find
 * our own types. Throws a `CompileError`.
 */
export async function bundleOf(contents: string, outfile: string): Promise<Bundled> {
  const { build } = await import('esbuild')
  try {
    const result = await build({
      stdin: { contents, resolveDir: '/', loader: 'js' },
      absWorkingDir: '/',
      alias: { dateline: ownApi },
      bundle: true,
      write: false,
      metafile: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      charset: 'utf8',
      sourcemap: 'inline',
      sourcesContent: false,
      outfile,
      logLevel: 'silent',
    })
    const inputs = Object.keys(result.metafile.inputs).filter((name) => name !== '<stdin>')
    return { code: result.outputFiles[0]!.text, inputs: inputs.map((name) => join('/', name)).sort() }
  } catch (error) {
    const [first] = (error as BuildFailure).errors ?? []
    if (!first) throw error
    throw new CompileError(
      first.location ? join('/', first.location.file) : '',
      first.location?.line ?? 0,
      first.text,
    )
  }
}
