import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'

/** The results of a test file's suites. A file that could not be loaded, or that ran no test, has one failure. */
export interface FileResult {
  readonly file: string
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** What was printed meanwhile. */
  readonly output: string
}

/** What a uvu suite puts into its queue: a function that returns its errors as text, and its counts. */
type Suite = () => Promise<[errors: string | true, passed: number, skipped: number, total: number]>

declare global {
  var UVU_DEFER: number | undefined
  var UVU_INDEX: number | undefined
  var UVU_QUEUE: Suite[][] | undefined
}

// In CI, a change must not fail because of a random case that has nothing to do with it; elsewhere, cases stay random.
if (process.env['CI']) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20210122 })

// uvu's own runner stops at the first file that cannot be loaded, and counts a suite whose `before` throws as a success.
// Here each file is loaded and counted separately, when its name arrives from the parent process.
globalThis.UVU_DEFER = 1
globalThis.UVU_QUEUE = []
process.on('message', async (file: string) => {
  // A test that waits for something that never comes ends the process, since nothing else keeps it alive.
  process.channel!.unref()
  const result = await runFile(file)
  process.channel!.ref()
  process.send!(result)
})

async function runFile(file: string): Promise<FileResult> {
  const suites: Suite[] = []
  globalThis.UVU_INDEX = globalThis.UVU_QUEUE!.push(suites) - 1
  let output = ''
  const write = process.stdout.write
  process.stdout.write = (text: string | Uint8Array) => {
    output += typeof text === 'string' ? text : Buffer.from(text).toString()
    return true
  }
  let passed = 0
  let skipped = 0
  let total = 0
  try {
    await import(pathToFileURL(resolve(file)).href)
    for (const suite of suites) {
      const [errors, ran, left, all] = await suite()
      passed += ran
      skipped += left
      total += all
      if (errors !== true) output += `\n${errors}\n`
    }
  } catch (error) {
    output += `${error instanceof Error ? error.stack : String(error)}\n`
    total = Math.max(total, passed + 1)
  } finally {
    process.stdout.write = write
  }
  if (total + skipped > 0) return { file, passed, failed: total - passed, skipped, output }
  return { file, passed, failed: 1, skipped, output: `${output}  no test ran\n` }
}
