import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type Ended, start, writeArticle } from '../testing/faults.ts'
import { copySite, type TestSite } from '../testing/site.ts'
import { pretendTerminal } from '../testing/terminal.ts'
import { until } from '../testing/until.ts'
import { waitingRoom } from '../write/output.ts'
import { type Interruptible, interruptible } from './interrupt.ts'
import { meter } from './progress.ts'

const it = suite('interrupted builds')

/** Starts a command and sends a signal once it says a stage. */
async function interrupted(
  site: TestSite,
  command: string,
  stage: string,
  signal: NodeJS.Signals,
): Promise<Ended> {
  const { child, ended } = start(site, command, '--threads', '1')
  let said = ''
  child.stderr?.on('data', (data) => {
    said += data
  })
  await until(`it says ${stage}`, () => said.includes(stage))
  child.kill(signal)
  return ended
}

const lastLine = ({ error }: Ended): string => error.trimEnd().split('\n').at(-1)!

it('say how the site was left, and end with the exit code of the signal', async () => {
  const site = copySite('plain')
  try {
    for (let at = 0; at < 900; at++) writeArticle(site, at)
    const site1 = `The site in ${site.out}`
    for (const [command, stage, signal, code, line] of [
      ['check', 'parse', 'SIGINT', 130, 'Not everything was looked at. No site was written or changed.'],
      ['build', 'parse', 'SIGINT', 130, `There is no site in ${site.out} yet.`],
      ['build', 'render', 'SIGTERM', 143, `${site1} is not whole yet; the next build goes on from here.`],
    ] as const) {
      const ended = await interrupted(site, command, stage, signal)
      assert.equal([ended.code, lastLine(ended)], [code, `stopped  ${line}`], `${command} ${stage}`)
    }
    await site.build()
    const tree = site.treeDigest()
    for (let at = 0; at < 900; at++) writeArticle(site, at, ' sửa')
    const early = await interrupted(site, 'build', 'parse', 'SIGHUP')
    assert.equal([early.code, lastLine(early)], [129, `stopped  ${site1} is as it was.`])
    assert.equal(site.treeDigest(), tree)
    const late = await interrupted(site, 'watch', 'render', 'SIGINT')
    const valid = `${site1} is valid, in part as it was and in part new; the next build goes on from here.`
    assert.equal([late.code, lastLine(late)], [130, `stopped  ${valid}`])
  } finally {
    site.remove()
  }
})

/** Sends SIGINT to the process of the test, and answers with the exit code that it would have had. */
function codeOf(work: Interruptible): unknown {
  const { exit } = process
  let code: unknown
  process.exit = ((given: number) => {
    code = given
  }) as never
  try {
    process.emit('SIGINT', 'SIGINT')
  } finally {
    process.exit = exit
    work.end()
  }
  return code
}

it('take the bar away before they speak, and leave signals alone once they are over', () => {
  const { terminal, printed } = pretendTerminal({ live: true })
  const before = process.listenerCount('SIGINT')
  const bar = meter(terminal)
  const work = interruptible(terminal, null, bar)
  bar.show({ stage: 'parse', done: 1, total: 2 })
  assert.is(codeOf(work), 130)
  assert.match(printed.error, /1 of 2\r\u001b\[2Kstopped {2}Not everything was looked at\./)
  assert.is(process.listenerCount('SIGINT'), before)
})

it('leave no page behind that waits for its place, and whatever else is there', () => {
  const site = copySite('plain')
  try {
    for (const file of [join(waitingRoom, '1-0-0'), 'CNAME']) {
      mkdirSync(join(site.out, file, '..'), { recursive: true })
      writeFileSync(join(site.out, file), 'half a pa')
    }
    const { terminal } = pretendTerminal()
    const work = interruptible(terminal, site.out, meter(terminal))
    work.show({ stage: 'render', done: 1, total: 2 })
    assert.is(codeOf(work), 130)
    assert.equal(site.listFiles(), ['CNAME'])
  } finally {
    site.remove()
  }
})

it.run()
