import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What came of the suites of one test file. A file that could not be loaded, or that ran no test, has one failure. */
export interface FileResult {
  readonly file: string
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** What a suite of uvu puts into its queue: answers with its errors as text, and counts. */
type Suite = () => Promise<[errors: string | true, passed: number, skipped: number, total: number]>

declare global {
  var UVU_DEFER: number | undefined
  var UVU_INDEX: number | undefined
  var UVU_QUEUE: Suite[][] | undefined
}

// uvu's own runner ends at the first file that cannot be loaded and calls a suite whose `before` throws a success;
// here each file is loaded and counted for itself.
globalThis.UVU_DEFER = 1
globalThis.UVU_QUEUE = []
for (const [index, file] of process.argv.slice(2).entries()) {
  await report(await runFile(index, file))
}
// A server or browser that a test left open must not hold up the next.
process.exit()

/** Answers when the parent has it: what is still under way when a process exits is lost. */
function report(result: FileResult): Promise<void> {
  return new Promise((done, fail) => {
    process.send!(result, (error: Error | null) => (error ? fail(error) : done()))
  })
}

async function runFile(index: number, file: string): Promise<FileResult> {
  globalThis.UVU_INDEX = index
  const suites: Suite[] = []
  globalThis.UVU_QUEUE![index] = suites
  process.stdout.write(`${file}\n`)
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
      if (errors !== true) process.stdout.write(`\n${errors}\n`)
    }
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    return { file, passed, failed: Math.max(1, total - passed), skipped }
  }
  if (total + skipped === 0) {
    process.stdout.write('  no test ran\n')
    return { file, passed, failed: 1, skipped }
  }
  return { file, passed, failed: total - passed, skipped }
}
