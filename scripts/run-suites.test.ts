import { fork } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { FileResult } from './run-suites.ts'

const it = suite('run-suites')
const root = resolve(import.meta.dirname, '..')
const head = "import { suite } from 'uvu'\nconst it = suite('x')\n"

/** Runs files of the given texts in one process and answers with the counts that it reported. */
async function resultsOf(texts: Record<string, string>): Promise<Record<string, string>> {
  // Inside node_modules, so that the files find uvu.
  const cache = join(root, 'node_modules', '.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'suites-'))
  try {
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text)
    const files = Object.keys(texts).map((name) => join(folder, name))
    return await new Promise((done) => {
      const counts: Record<string, string> = {}
      const child = fork(join(root, 'scripts', 'run-suites.ts'), {
        execArgv: ['--import', 'tsx'],
        silent: true,
      })
      const next = () => {
        const file = files.shift()
        if (file === undefined) child.kill()
        else child.send(file)
      }
      child.on('message', ({ file, passed, failed, skipped }: FileResult) => {
        counts[file.slice(folder.length + 1)] = `${passed} ${failed} ${skipped}`
        next()
      })
      child.on('close', () => done(counts))
      next()
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

it('counts what passed, failed and was skipped, a file at a time', async () => {
  const counts = await resultsOf({
    'good.mjs': `${head}it('a', () => {})\nit('b', () => {})\nit.run()\n`,
    'bad.mjs': `${head}it('a', () => {})\nit('b', () => { throw new Error('no') })\nit.skip('c')\nit.run()\n`,
  })
  assert.equal(counts, { 'good.mjs': '2 0 0', 'bad.mjs': '1 1 1' })
})

it('goes on after a file that cannot be loaded, and counts it as a failure', async () => {
  const counts = await resultsOf({
    'broken.mjs': "import './nowhere.mjs'\n",
    'good.mjs': `${head}it('a', () => {})\nit.run()\n`,
  })
  assert.equal(counts, { 'broken.mjs': '0 1 0', 'good.mjs': '1 0 0' })
})

it('counts a file as failed where no suite ran, or where the preparation of one failed', async () => {
  const counts = await resultsOf({
    'silent.mjs': `${head}it('a', () => {})\n`,
    'unprepared.mjs': `${head}it.before(() => { throw new Error('no') })\nit('a', () => {})\nit('b', () => {})\nit.run()\n`,
  })
  assert.equal(counts, { 'silent.mjs': '0 1 0', 'unprepared.mjs': '0 2 0' })
})

it('reports what it finished before a test ends the process', async () => {
  const counts = await resultsOf({
    'good.mjs': `${head}it('a', () => {})\nit.run()\n`,
    'gone.mjs': `${head}it('a', () => process.exit(0))\nit.run()\n`,
  })
  assert.equal(counts, { 'good.mjs': '1 0 0' })
})

it('ends with the process where a test waits for what will never come', async () => {
  const counts = await resultsOf({
    'good.mjs': `${head}it('a', () => {})\nit.run()\n`,
    'endless.mjs': `${head}it('a', () => new Promise(() => {}))\nit.run()\n`,
  })
  assert.equal(counts, { 'good.mjs': '1 0 0' })
})

it.run()
