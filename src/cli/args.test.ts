import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { UsageError } from '../kit/errors.ts'
import { type CommandName, commandOf, readArgs } from './args.ts'

const it = suite('readArgs')

it('reads flags in both forms, and operands between them', () => {
  const args = readArgs('extract', ['a.txt', '--content=texts', '--markdown', '-', 'b.txt'])
  assert.equal(args.operands, ['a.txt', '-', 'b.txt'])
  assert.is(args.value('content'), 'texts')
  assert.ok(args.has('markdown'))
  assert.not(args.has('explain'))
})

it('takes the last of a flag that is given twice', () => {
  assert.is(readArgs('build', ['--out', 'a', '--out', 'b']).value('out'), 'b')
})

it('takes what follows -- as operands', () => {
  assert.equal(readArgs('extract', ['--', '--odd.txt']).operands, ['--odd.txt'])
})

for (const [command, argv, message] of [
  ['build', ['--contnet', 'x'], '"dateline build" takes no --contnet. Did you mean --content?'],
  ['build', ['--port', '80'], '"dateline build" takes no --port. See dateline build --help.'],
  ['build', ['-x'], '"dateline build" takes no -x. See dateline build --help.'],
  ['build', ['content'], '"dateline build" takes no "content". See dateline build --help.'],
  ['build', ['--out'], '--out needs a value: --out DIR.'],
  ['build', ['--out='], '--out needs a value: --out DIR.'],
  ['build', ['--out', '--clean'], '--out needs a value: --out DIR.'],
  ['build', ['--clean=yes'], '--clean takes no value.'],
] as [CommandName, string[], string][]) {
  it(`refuses ${command} ${argv.join(' ')}`, () => {
    assert.throws(
      () => readArgs(command, argv),
      (error: Error) => error instanceof UsageError && error.message === message,
    )
  })
}

it('reads whole numbers within bounds only', () => {
  const port = (text: string) => readArgs('serve', [`--port=${text}`]).number('port', 0, 65_535)
  assert.is(port('8080'), 8080)
  assert.is(readArgs('serve', []).number('port', 0, 65_535), undefined)
  for (const text of ['-1', '65536', '80.5', '0x50', 'http', ' 80']) {
    assert.throws(() => port(text), /--port is a whole number from 0 to 65535/)
  }
})

const commands = suite('commandOf')

commands('knows the commands', () => assert.is(commandOf('extract'), 'extract'))

for (const [typed, message] of [
  ['biuld', 'There is no command "biuld". Did you mean build?'],
  ['Watch', 'There is no command "Watch". Did you mean watch?'],
  ['publish', 'There is no command "publish". See dateline --help.'],
  ['toString', 'There is no command "toString". See dateline --help.'],
] as const) {
  commands(`refuses ${typed}`, () => {
    assert.throws(
      () => commandOf(typed),
      (error: Error) => error instanceof UsageError && error.message === message,
    )
  })
}

it.run()
commands.run()
