import { expect, it } from 'vitest'
import { paperNumber } from './paper-number.rules.ts'

it('numbers items of a Chinese document as official documents do', () => {
  expect([1, 9, 10, 11, 20, 30].map((count) => paperNumber(count, 'zh-CN'))).toEqual(['一', '九', '十', '十一', '二十', '三十'])
})

it('numbers items in figures elsewhere', () => expect(paperNumber(12, 'en-US')).toBe('12'))
