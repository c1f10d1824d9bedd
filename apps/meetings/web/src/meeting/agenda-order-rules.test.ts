import { describe, expect, it } from 'vitest'
import { keyOf, moved, totalLength, withLine, type AgendaLine } from './agenda-order.rules.ts'

const charging: AgendaLine = { topic: 'charging', minutes: 20 }
const pets: AgendaLine = { topic: 'pets' }
const study: AgendaLine = { words: '学习物业管理条例' }

describe('the order of an agenda', () => {
  it('moves a line up or down, and the others close up', () => {
    expect(moved([charging, pets, study], 2, 0)).toEqual([study, charging, pets])
    expect(moved([charging, pets, study], 0, 1)).toEqual([pets, charging, study])
  })

  it('stays as it is where there is no such place', () => {
    expect(moved([charging, pets], 0, -1)).toEqual([charging, pets])
    expect(moved([charging, pets], 1, 2)).toEqual([charging, pets])
  })

  it('has a topic once', () => {
    expect(withLine([charging], { topic: 'charging' })).toEqual([charging])
    expect(withLine([charging], pets).map(keyOf)).toEqual(['charging', 'pets'])
  })

  it('takes as long as its lines, a quarter of an hour for a topic and ten minutes for a matter that nobody measured', () => {
    expect(totalLength([charging, pets, study])).toBe(45)
  })
})
