import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { stylesheet } from './stylesheet.ts'

const it = suite('stylesheet')

const files: Readonly<Record<string, string>> = {
  'logo.svg': 'logo.1f0c.svg',
  'fonts/chữ in (1).woff2': 'chữ in (1).2a3b.woff2',
}
const sheet = (css: string) => stylesheet(css, (name) => files[name])

it('leaves out comments and the spaces that CSS never needs', () => {
  assert.is(
    sheet("/* it's */\na ,\n b:hover {\n  margin: 0.5em -0.25em;\n\n  color : red;\n}\n"),
    'a,b:hover{margin:.5em -.25em;color :red}',
  )
})

it('leaves strings as they are', () => {
  for (const text of ['", "', '": "', "'a  { b } ; /* c */ 0.5'", '"\\"  ; "'])
    assert.is(sheet(`li::before { content: ${text}; }`), `li::before{content:${text}}`)
})

it('names files as they are named in the site, however the address is written', () => {
  const addresses = [
    ['url(logo.svg)', 'url(logo.1f0c.svg)'],
    ["url('logo.svg')", "url('logo.1f0c.svg')"],
    ['url( "../logo.svg" )', 'url("logo.1f0c.svg" )'],
    ['url(./logo.svg#mark)', 'url(logo.1f0c.svg#mark)'],
    ['url("fonts/chữ in (1).woff2")', 'url("ch%E1%BB%AF%20in%20%281%29.2a3b.woff2")'],
    [
      "url('fonts/ch%E1%BB%AF%20in%20(1).woff2?#iefix')",
      "url('ch%E1%BB%AF%20in%20%281%29.2a3b.woff2?#iefix')",
    ],
  ]
  for (const [address, named] of addresses) assert.is(sheet(`a { b: ${address}; }`), `a{b:${named}}`)
})

it('leaves other addresses as they are', () => {
  for (const address of [
    'url(https://paper.example/a,%20b.svg)',
    'url("data:image/svg+xml,<svg viewBox=\'0 0 1 1\'> ; </svg>")',
    'url(#mark)',
    'url(other.svg)',
  ])
    assert.is(sheet(`a { b: ${address}; }`), `a{b:${address}}`)
})

it.run()
