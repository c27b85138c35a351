import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { checkLayers } from './check-layers.ts'

interface Outcome {
  readonly passed: boolean
  readonly output: string
}

const root = resolve(import.meta.dirname, '..')

/** What `npm run check` checks, in the order of its report; all checks run at once. */
const checks: Readonly<Record<string, () => Promise<Outcome>>> = {
  types: () => tool('tsc', ['-p', '.']),
  layers: async () => {
    const breaches = checkLayers(root)
    const output = breaches.map(({ file, line, reason }) => `${file}:${line}  ${reason}`).join('\n')
    return { passed: breaches.length === 0, output }
  },
  'format and lint': () => tool('biome', ['ci', '--colors=off']),
}

const results = await Promise.all(
  Object.entries(checks).map(async ([name, check]) => ({ name, ...(await check()) })),
)
for (const { name, passed, output } of results) {
  console.log(`${name.padEnd(16)} ${passed ? 'ok' : 'FAILED'}`)
  if (!passed) console.log(`${output.trim()}\n`)
}
const failed = results.filter(({ passed }) => !passed).length
console.log(`\n${results.length - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

/** Runs a command of `node_modules/.bin` in the project's folder. */
function tool(command: string, args: readonly string[]): Promise<Outcome> {
  return new Promise((done) => {
    const child = spawn(join(root, 'node_modules', '.bin', command), args, { cwd: root })
    let output = ''
    child.stdout.on('data', (data) => {
      output += data
    })
    child.stderr.on('data', (data) => {
      output += data
    })
    child.on('error', (error) => done({ passed: false, output: error.message }))
    child.on('close', (code) => done({ passed: code === 0, output }))
  })
}
