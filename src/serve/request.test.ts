import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { isOwn, readRange, readTarget } from './request.ts'

const targets = suite('readTarget')

for (const [target, want] of [
  ['/', { segments: [], folder: true }],
  ['/a.html', { segments: ['a.html'], folder: false }],
  ['/2021/01/?q=..%2f', { segments: ['2021', '01'], folder: true }],
  ['/%C4%91%E1%BA%AFk', { segments: ['đắk'], folder: false }],
  ['/%252e%252e/x', { segments: ['%2e%2e', 'x'], folder: false }],
  ['/a%20b', { segments: ['a b'], folder: false }],
  ['/...', { segments: ['...'], folder: false }],
  ['/../x', { refused: 400 }],
  ['/a/./b', { refused: 400 }],
  ['/a/%2e%2e/b', { refused: 400 }],
  ['/a%2fb', { refused: 400 }],
  ['/a%5cb', { refused: 400 }],
  ['/a\\b', { refused: 400 }],
  ['/a%00.html', { refused: 400 }],
  ['/a#b', { refused: 400 }],
  ['/a%23b', { refused: 400 }],
  ['/a%', { refused: 400 }],
  ['/%C4', { refused: 400 }],
  ['http://other.example/', { refused: 400 }],
  ['*', { refused: 400 }],
  ['', { refused: 400 }],
  ['//other.example/a', { refused: 404 }],
  ['/a//b', { refused: 404 }],
] as const) {
  targets(`reads ${target || 'nothing'}`, () => assert.equal(readTarget(target), want))
}

const own = suite('isOwn')

for (const [host, origin, want] of [
  ['127.0.0.1:4000', undefined, true],
  ['localhost:4000', 'http://localhost:4000', true],
  ['[::1]:4000', undefined, true],
  ['LOCALHOST', undefined, true],
  [undefined, undefined, false],
  ['', undefined, false],
  ['evil.example', undefined, false],
  ['localhost.evil.example', undefined, false],
  ['127.0.0.1.evil.example:4000', undefined, false],
  ['127.0.0.1:4000@evil.example', undefined, false],
  ['localhost:4000', 'http://localhost:3000', false],
  ['localhost:4000', 'https://localhost:4000', false],
  ['localhost:4000', 'http://evil.example', false],
  ['localhost:4000', 'null', false],
] as const) {
  own(`${want ? 'answers' : 'refuses'} host ${host} with origin ${origin}`, () =>
    assert.is(isOwn(host, origin), want),
  )
}

const ranges = suite('readRange')

for (const [header, want] of [
  [undefined, null],
  ['bytes=0-0', { from: 0, to: 0 }],
  ['bytes=2-', { from: 2, to: 9 }],
  ['bytes=-3', { from: 7, to: 9 }],
  ['bytes=-30', { from: 0, to: 9 }],
  ['bytes=5-99', { from: 5, to: 9 }],
  ['bytes=10-', 'none'],
  ['bytes=-0', 'none'],
  ['bytes=4-2', null],
  ['bytes=-', null],
  ['bytes=0-1,4-5', null],
  ['items=0-1', null],
  ['bytes=99999999999999999999-', null],
] as const) {
  ranges(`reads ${header} of ten bytes`, () => assert.equal(readRange(header, 10), want))
}

ranges('finds no bytes in an empty file', () => assert.is(readRange('bytes=0-', 0), 'none'))

targets.run()
own.run()
ranges.run()
