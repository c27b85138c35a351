import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a module printed that ran in a process of its own. */
export interface Printed {
  readonly output: string
  readonly error: string
}

/**
 * Runs a module in which `folder` is a new folder and `load` imports from `src/`, in a process that may make no file of more than so many
 * blocks (512 or 1024 bytes): the system then writes what fits, and fails with the rest, as it does on a full disk.
 */
export function confined(blocks: number, module: string): Printed {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-confined-'))
  const source = new URL('..', import.meta.url)
  const text = `
    const folder = ${JSON.stringify(folder)}
    const load = (name) => import(new URL(name, ${JSON.stringify(source)}))
    ${module}`
  const args = ['-c', `ulimit -f ${blocks}; exec "$0" "$@"`, process.execPath, '--import', 'tsx']
  try {
    const { stdout, stderr } = spawnSync('sh', [...args, '--input-type=module', '-e', text], {
      encoding: 'utf8',
      env: { ...process.env, TSX_DISABLE_CACHE: '1' },
    })
    return { output: stdout, error: stderr }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
