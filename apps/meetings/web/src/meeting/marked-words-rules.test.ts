import { expect, it } from 'vitest'
import { partsOf } from './marked-words.rules.ts'

const drawn = (text: string, marked: string[]) => partsOf(text, marked).map(({ text: piece, isMarked }) => (isMarked ? `[${piece}]` : piece)).join('')

it('marks every occurrence and keeps the rest', () => {
  expect(drawn('张伟说，张伟的电话是 13812345678。', ['张伟', '13812345678'])).toBe('[张伟]说，[张伟]的电话是 [13812345678]。')
})

it('marks the longer of two words that begin alike', () => {
  expect(drawn('王小明和王小', ['王小', '王小明'])).toBe('[王小明]和[王小]')
})

it('leaves words without anything to mark as they are', () => {
  expect(partsOf('充电棚设在东门外', [])).toEqual([{ at: 0, text: '充电棚设在东门外', isMarked: false }])
  expect(partsOf('', ['张伟'])).toEqual([])
})
