import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { confined } from '../testing/confined.ts'

const it = suite('parser')

for (const { what, blocks, sentences } of [
  { what: 'while articles come', blocks: 1024, sentences: 4000 },
  { what: 'when the last ones are written', blocks: 8, sentences: 100 },
])
  it(`blames a disk that is full ${what}, and none of the articles`, () => {
    const { output, error } = confined(
      blocks,
      `
    const { mkdirSync, writeFileSync } = await import('node:fs')
    const { createParser } = await load('workers/parser.ts')
    const { nowhere } = await load('workers/place.ts')
    const content = folder + '/content'
    mkdirSync(content)
    for (let at = 0; at < 16; at++) writeFileSync(content + '/' + at + '.txt', 'Chợ phiên\\n\\n' + 'Chợ họp. '.repeat(${sentences}))
    const settings = { language: 'vi', timeZone: 'UTC', gfm: false, terms: [], furniture: [], dayFirst: null }
    const setup = { content, settings, plugins: [], store: folder + '/store', segment: 0, known: null }
    const parser = await createParser(setup, nowhere)
    const files = Array.from({ length: 16 }, (_, index) => ({ index, path: index + '.txt', format: 'txt' }))
    try {
      for (const parts of parser.parse({ files }))
        for (const { records, failure } of parts) {
          if (failure !== null) console.log('unreadable: ' + failure)
          for (const { fate } of records) if (fate !== 'page') console.log(fate)
        }
      parser.end()
    } catch (error) {
      console.log(error.name + ': ' + error.message)
    }`,
    )
    assert.is(error, '')
    assert.match(output, /^MachineError: \S+store cannot be written\. [^\n]*\n$/)
  })

it.run()
