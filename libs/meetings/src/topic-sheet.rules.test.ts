import { describe, expect, it } from 'vitest'
import { checkTopicRows } from './topic-sheet.rules.ts'

const register = { places: (words: string) => ({ 云泰园小区: ['140226100019001'], 阳光小区: ['140226100019002', '140226100018002'] })[words] ?? [], today: '2025-04-21' }
const right = { place: '云泰园小区', title: '楼道灯不亮', words: '三单元的灯坏了', name: '', phone: '', day: '' }
const faults = (row: Partial<typeof right>) => checkTopicRows([{ ...right, ...row }], register).wrong.map(({ column, expected }) => [column, expected])

describe('the rows of an import', () => {
  it('become topics, trimmed, with what was left empty as nothing', () => {
    expect(checkTopicRows([{ ...right, title: ' 楼道灯不亮 ', phone: '138 1234 5678', day: '2024-12-31' }], register)).toEqual({
      wrong: [], planned: [{ area: '140226100019001', title: '楼道灯不亮', words: '三单元的灯坏了', name: null, phone: '13812345678', day: '2024-12-31' }],
    })
  })

  it('are refused cell by cell, with what was expected there', () => {
    expect(faults({ place: '别处', title: '', words: '字'.repeat(2001) })).toEqual([['place', 'place'], ['title', 'filled'], ['words', 'length']])
    expect(faults({ place: '阳光小区', name: '名'.repeat(21), phone: '12345' })).toEqual([['place', 'place_once'], ['name', 'length'], ['phone', 'phone']])
  })

  it('name a day that there is, and none ahead', () => {
    expect(['2025-04-21', '2025-04-22', '2025-02-30', '21.4.2025', '0025-04-21'].map((day) => faults({ day }).length)).toEqual([0, 1, 1, 1, 1])
  })

  it('hold each matter once, and say which row had it', () => {
    expect(checkTopicRows([right, { ...right, words: '一单元的灯坏了' }, right], register).wrong).toEqual([{ row: 3, column: 'title', expected: 'once', params: { row: 1 }, got: '楼道灯不亮' }])
  })
})
