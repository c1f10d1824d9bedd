import { describe, expect, it } from 'vitest'
import { cellsOf, textOf, topicRowsIn } from './sheet-text.rules.ts'

const headings = ['地点', '议题', '内容', '提出人', '电话', '提出日期']

describe('a table of topics', () => {
  it('is read as Excel copies it, by tabs, quoted line ends within a cell', () =>
    expect(cellsOf('云泰园小区\t充电棚\t"第一行\n第二行，""东门"""\r\n\t\t\r\n东苑\t路灯\t不亮')).toEqual([['云泰园小区', '充电棚', '第一行\n第二行，"东门"'], ['东苑', '路灯', '不亮']]))

  it('is read as Excel saves it, by commas', () => expect(cellsOf('a,"b,c",d\n')).toEqual([['a', 'b,c', 'd']]))

  it('is read in UTF-8, and in the letters in which Excel saves Chinese', () => {
    expect(textOf(new TextEncoder().encode('云泰园,路灯').buffer)).toBe('云泰园,路灯')
    expect(textOf(new Uint8Array([0xd4, 0xc6, 0xcc, 0xa9, 0x2c, 0x31]).buffer)).toBe('云泰,1')
  })

  it('begins below its headings, and has all its columns', () =>
    expect(topicRowsIn('\uFEFF地点,议题,内容,提出人,电话,提出日期\n云泰园小区,充电棚,没处充电', headings)).toEqual({ above: 1, rows: [{ place: '云泰园小区', title: '充电棚', words: '没处充电', name: '', phone: '', day: '' }] }))

  it('may come without headings', () => expect(topicRowsIn('云泰园小区\t充电棚', headings)).toMatchObject({ above: 0, rows: { length: 1 } }))
})
