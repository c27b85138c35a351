import { fork } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { hasBrowser } from '../src/testing/browser.ts'
import type { FileResult } from './run-suites.ts'

// npm test [-- PATTERN]: every suite under src and scripts, or those whose path matches a regular expression.
// Browser tests follow in a process of their own, so that the others never wait for a browser or share its life.

const root = resolve(import.meta.dirname, '..')
const pattern = new RegExp(process.argv[2] ?? '')
const files = ['src', 'scripts'].flatMap(testFiles).filter((file) => pattern.test(file))
const inBrowser = (file: string) => file.endsWith('.browser.test.ts')

const results = await run(files.filter((file) => !inBrowser(file)))
if (hasBrowser) results.push(...(await run(files.filter(inBrowser))))
else if (files.some(inBrowser)) console.log('There is no browser here; its tests are left out.')
const failures = results.filter(({ failed }) => failed > 0)
const count = (of: 'passed' | 'failed' | 'skipped') => results.reduce((sum, result) => sum + result[of], 0)

if (files.length === 0) console.log(`No test file matches ${pattern}.`)
if (failures.length > 0) console.log('Failed:')
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

/** Runs test files in one process; a file that the process did not live to finish counts as one failure. */
function run(group: readonly string[]): Promise<FileResult[]> {
  if (group.length === 0) return Promise.resolve([])
  return new Promise((done) => {
    const finished = new Map<string, FileResult>()
    const child = fork(join(root, 'scripts', 'run-suites.ts'), group, {
      cwd: root,
      execArgv: ['--import', 'tsx'],
    })
    child.on('message', (result: FileResult) => finished.set(result.file, result))
    child.on('close', () => {
      done(group.map((file) => finished.get(file) ?? { file, passed: 0, failed: 1, skipped: 0 }))
    })
  })
}
