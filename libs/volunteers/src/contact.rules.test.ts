import { redact } from '@wuxin/platform/redaction.rules'
import { describe, expect, it } from 'vitest'
import { signsOf } from './contact.rules.ts'

describe('what gives somebody away', () => {
  it('is name, number and a spot narrower than a building', () => {
    expect(signsOf({ name: '赵玉兰', phone: '0352-5551234', spot: '东头第一家' })).toEqual(['赵玉兰', '03525551234', '东头第一家'])
    expect(signsOf({ name: null, phone: null, spot: '5号楼' })).toEqual([])
    expect(signsOf({ name: null, phone: null, spot: null })).toEqual([])
  })

  it('is found wherever it is written', () => {
    const { removed } = redact('东头第一家的赵 玉兰，电话0352.555.1234', signsOf({ name: '赵玉兰', phone: '0352-5551234', spot: '东头第一家' }))
    expect(removed.map(({ kind, shown }) => [kind, shown])).toEqual([['phone', '0352.555.1234'], ['name', '东头第一家'], ['name', '赵 玉兰']])
  })
})
