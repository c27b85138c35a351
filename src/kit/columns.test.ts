import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { Column, type ColumnData, Lists, loadColumns, saveColumns, Texts, type TextsData } from './columns.ts'

const it = suite('columns')

it('gives back every text and list that was put in', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.array(fc.nat(0xffffffff)))), (rows) => {
      const texts = new Texts()
      const copied = new Texts()
      const lists = new Lists('u32')
      for (const [text, list] of rows) {
        texts.push(text)
        lists.push(list)
      }
      rows.forEach(([text, list], index) => {
        if (index % 2 === 0) copied.take(texts, index, index + 1)
        else copied.pushBytes(Buffer.from(`${text} and more`), Buffer.byteLength(text))
        assert.is(texts.get(index), text)
        assert.is(copied.get(index), text)
        assert.equal([...lists.get(index)], list)
      })
    }),
  )
})

const inFolder = (work: (file: string) => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-columns-'))
  try {
    work(join(folder, 'columns.bin'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

it('tell whether a text is one of another column', () =>
  fc.assert(
    fc.property(fc.array(fc.constantFrom('', 'a', 'ă', 'Đắk', 'Đắk Lắk')), (given) => {
      const [texts, others] = [new Texts(), new Texts()]
      for (const text of given) texts.push(text)
      for (const text of given.toReversed()) others.push(text)
      for (const [index, text] of given.entries())
        for (const [at, other] of given.toReversed().entries())
          assert.is(texts.isSame(index, others, at), text === other)
    }),
  ))

it('reads from disk what it wrote', () =>
  inFolder((file) => {
    const numbers = new Column('f64')
    for (let i = 0; i < 1000; i++) numbers.push(i / 3)
    const texts = new Texts()
    texts.push('Đắk Lắk')
    saveColumns(file, { version: 1 }, { numbers: numbers.data(), texts: texts.data() })
    const loaded = loadColumns(file)!
    assert.equal(loaded.head, { version: 1 })
    assert.equal([...new Column('f64', loaded.tree['numbers'] as ColumnData).values()], [...numbers.values()])
    assert.is(new Texts(loaded.tree['texts'] as unknown as TextsData).get(0), 'Đắk Lắk')
  }))

it('takes a missing, cut or foreign file for no file', () =>
  inFolder((file) => {
    assert.is(loadColumns(file), null)
    const numbers = new Column('u32')
    for (let i = 0; i < 100; i++) numbers.push(i)
    saveColumns(file, {}, { numbers: numbers.data() })
    const { length } = readFileSync(file)
    for (const cut of [0, 7, 20, length - 300, length - 1]) {
      saveColumns(file, {}, { numbers: numbers.data() })
      truncateSync(file, cut)
      assert.is(loadColumns(file), null)
    }
    for (let at = 0; at < length; at += 13) {
      saveColumns(file, {}, { numbers: numbers.data() })
      const bytes = readFileSync(file)
      bytes[at]! ^= 4
      writeFileSync(file, bytes)
      assert.is(loadColumns(file), null, `bit flipped at ${at}`)
    }
    writeFileSync(file, 'some other file that is no cache at all')
    assert.is(loadColumns(file), null)
  }))

it.run()
