import { fork } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, relative, resolve, sep } from 'node:path'
import { hasBrowser } from '../src/testing/browser.ts'
import type { FileResult } from './run-suites.ts'

// npm test [-- PATTERN]: every suite under src and scripts, or those whose path matches a regular expression.
// Browser tests follow in a process of their own, so that the others neither wait for a browser nor depend on it.

const root = resolve(import.meta.dirname, '..')
const pattern = new RegExp(process.argv[2] ?? '')
const files = ['src', 'scripts'].flatMap(testFiles).filter((file) => pattern.test(file))
const inBrowser = (file: string) => file.endsWith('.browser.test.ts')
const results: FileResult[] = []

await run(
  files.filter((file) => !inBrowser(file)),
  availableParallelism(),
)
if (hasBrowser) await run(files.filter(inBrowser), 1)
else if (files.some(inBrowser)) console.log('There is no browser here; its tests are left out.')

const failures = results.filter(({ failed }) => failed > 0)
const count = (of: 'passed' | 'failed' | 'skipped') => results.reduce((sum, result) => sum + result[of], 0)
if (files.length === 0) console.log(`No test file matches ${pattern}.`)
if (failures.length > 0) console.log('\nFailed:')
for (const { file, failed } of failures) console.log(`  ${file} (${failed})`)
console.log(`\n${results.length} of ${files.length} files run`)
console.log(
  `${count('passed')} passed, ${count('failed')} failed${count('skipped') > 0 ? `, ${count('skipped')} skipped` : ''}`,
)
process.exitCode = files.length > 0 && failures.length === 0 ? 0 : 1

/** Paths relative to the project, in the order of code units. */
function testFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) =>
      relative(root, join(root, folder, name))
        .split(sep)
        .join('/'),
    )
    .sort()
}

/** Runs test files in several processes, each of which takes the next file when it is done with one. */
async function run(group: readonly string[], processes: number): Promise<void> {
  const waiting = [...group]
  const lanes = Math.min(processes, waiting.length)
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      while (waiting.length > 0) await lane(waiting)
    }),
  )
}

/** The work of one process. It ends when no file is left, or when the process ends, whose last file then counts as a failure. */
function lane(waiting: string[]): Promise<void> {
  return new Promise((done) => {
    const child = fork(join(root, 'scripts', 'run-suites.ts'), {
      cwd: root,
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    let current: string | undefined
    const next = () => {
      current = waiting.shift()
      // A server or browser that a test left open must not hold up the rest.
      if (current === undefined) child.kill('SIGKILL')
      else child.send(current)
    }
    child.on('message', (result: FileResult) => {
      tell(result)
      next()
    })
    child.on('close', () => {
      if (current !== undefined) {
        tell({ file: current, passed: 0, failed: 1, skipped: 0, output: '  its process ended before it\n' })
      }
      done()
    })
    next()
  })
}

function tell(result: FileResult): void {
  results.push(result)
  process.stdout.write(`${result.file}\n${result.output}`)
}
