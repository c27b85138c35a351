import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'

/**
 * Runs the long form of the suites whose path matches, and prints how many cases of each kind they went through. Returns the exit code, which is 0 if
 * all passed.
 */
export function runInFull(pattern: string, settings: Readonly<Record<string, string>> = {}): Promise<number> {
  const root = resolve(import.meta.dirname, '..')
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'scripts', 'test.ts'), pattern], {
    cwd: root,
    env: { ...process.env, DATELINE_IN_FULL: '1', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const started = performance.now()
  let output = ''
  child.stdout.on('data', (data) => {
    output += data
    process.stdout.write(data)
  })
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => {
      const counts = [...output.matchAll(/^cases (\d+) (.*)$/gm)]
      for (const [, count, what] of counts) console.log(`${count!.padStart(8)}  ${what}`)
      const sum = counts.reduce((sum, [, count]) => sum + Number(count), 0)
      const minutes = ((performance.now() - started) / 60_000).toFixed(1)
      console.log(
        `${sum} cases in ${minutes} minutes, ${code === 0 ? 'none lost or leaked anything' : 'see the failures above'}`,
      )
      done(code ?? 1)
    })
  })
}
