import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

// tsx scripts/check-documents.ts FILE...: follows documents as a reader would, one after another. Every fenced block marked `sh` is
// run, in order, in a fresh copy of the project. A block marked `sh serve` starts a server, which must print its address and answer
// there, and is then ended. Nothing else in a document is run.

interface Block {
  readonly line: number
  readonly serves: boolean
  readonly commands: string
}

const root = resolve(import.meta.dirname, '..')
const address = /http:\/\/127\.0\.0\.1:\d+\//
let passed = 0
let failed = 0

const copy = freshCopy()
try {
  for (const document of process.argv.slice(2)) {
    for (const block of blocksOf(readFileSync(join(root, document), 'utf8'))) {
      const { good, output } = block.serves ? await serve(copy, block.commands) : run(copy, block.commands)
      console.log(`${document}:${block.line} ${good ? 'ok' : 'FAILED'}`)
      if (!good) console.log(`${block.commands}\n${output}`)
      if (good) passed++
      else failed++
    }
  }
} finally {
  rmSync(copy, { recursive: true, force: true })
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1

/** The project as a newcomer gets it: the files that git has or would add, as they are in the working tree. */
function freshCopy(): string {
  const copy = mkdtempSync(join(tmpdir(), 'dateline-reader-'))
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
  for (const file of files.split('\0').filter((file) => file !== '' && existsSync(join(root, file))))
    cpSync(join(root, file), join(copy, file))
  return copy
}

function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = []
  const lines = markdown.split('\n')
  for (let start = 0; start < lines.length; start++) {
    const fence = /^```(\S*)\s*(\S*)/.exec(lines[start]!)
    if (fence === null) continue
    let end = start + 1
    while (end < lines.length && lines[end] !== '```') end++
    if (fence[1] === 'sh') {
      blocks.push({
        line: start + 1,
        serves: fence[2] === 'serve',
        commands: lines.slice(start + 1, end).join('\n'),
      })
    }
    start = end
  }
  return blocks
}

function run(folder: string, commands: string): { good: boolean; output: string } {
  const result = spawnSync('bash', ['-e', '-u', '-o', 'pipefail', '-c', commands], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return { good: result.status === 0, output: result.stdout + result.stderr }
}

/** Starts a block that serves, requests the page at the address that it prints, and ends it with all its children. */
function serve(folder: string, commands: string): Promise<{ good: boolean; output: string }> {
  return new Promise((done) => {
    const child = spawn('bash', ['-e', '-u', '-c', commands], {
      cwd: folder,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    let asked = false
    const read = async (data: Buffer) => {
      output += data
      const url = address.exec(output)?.[0]
      if (asked || url === undefined) return
      asked = true
      const good = await fetch(url).then(
        (response) => response.ok,
        () => false,
      )
      process.kill(-child.pid!, 'SIGTERM')
      done({ good, output })
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.on('close', () => done({ good: false, output }))
  })
}
