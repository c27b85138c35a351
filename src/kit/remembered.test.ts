import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { remembered, rememberedLast, rememberedNumbers, rememberedOf } from './remembered.ts'

const it = suite('remembered')

it('works out once what is asked for again', () => {
  const asked: number[] = []
  const half = remembered((number: number) => {
    asked.push(number)
    return number / 2
  })
  assert.equal([half(4), half(4), half(6), half(4)], [2, 2, 3, 2])
  assert.equal(asked, [4, 6])
})

it('forgets when too much has gathered, and still answers rightly', () => {
  let worked = 0
  const twice = remembered((number: number) => {
    worked++
    return number * 2
  })
  for (let number = 0; number < 5000; number++) assert.is(twice(number), number * 2)
  assert.is(twice(0), 0)
  assert.is(worked, 5001)
})

it('works out once what is asked of an object, and again of another that is equal', () => {
  let worked = 0
  const size = rememberedOf((list: readonly number[]) => {
    worked++
    return list.length
  })
  const list = [1, 2]
  assert.equal([size(list), size(list), size([1, 2])], [2, 2, 2])
  assert.is(worked, 2)
})

it('gives up a number for another that has its place', () => {
  const asked: number[] = []
  const half = rememberedNumbers((number) => {
    asked.push(number)
    return number / 2
  }, 4)
  assert.equal([half(0), half(0), half(3), half(4), half(4), half(0), half(3)], [0, 0, 1.5, 2, 2, 0, 1.5])
  assert.equal(asked, [0, 3, 4, 0])
})

it('keeps the last answer alone where only the last is asked for again', () => {
  const asked: string[] = []
  const length = rememberedLast((text: string) => {
    asked.push(text)
    return text.length
  })
  assert.equal(['', '', 'ab', 'ab', ''].map(length), [0, 0, 2, 2, 0])
  assert.equal(asked, ['', 'ab', ''])
})

it.run()
