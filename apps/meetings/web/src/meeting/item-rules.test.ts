import { describe, expect, it } from 'vitest'
import { seatsByParty, undecidedItems, unsettledItems, votersOf } from './item.rules.ts'
import { charging, inSession, item, pets, petsItem, resolution, seat, seats } from './meeting.fixture.ts'

describe('the table of a meeting', () => {
  it('has one vote for each party with somebody there, however many came', () => {
    const second = seat(9, ['branch', '小区党组织'], { status: 'present' })
    expect(votersOf([...seats(2), second]).map(({ name }) => name)).toEqual(['小区党组织', '业委会'])
  })

  it('has one vote for each member where there are no parties, by the name of whoever came', () => {
    const member = seat(9, ['m1', ''], { party: null, name: '马律师', delegate: '高律师', status: 'present' })
    expect(votersOf([member])).toEqual([{ key: 'm1', name: '高律师' }])
  })

  it('seats the people of one party together', () => {
    const second = seat(9, ['branch', '小区党组织'])
    expect(seatsByParty([...seats(), second]).map(({ party, seats: people }) => `${party} ${people.length}`)[0]).toBe('小区党组织 2')
  })
})

describe('the items of a meeting', () => {
  it('are undecided where a topic has no resolution; a matter in words needs none', () => {
    expect(undecidedItems(inSession({ agenda: [item({ resolution }), petsItem(), item({ id: charging, topic: null, words: '学习' })] })).map(({ id }) => id)).toEqual([pets])
  })

  it('are unsettled while two editions stand side by side', () => {
    const paragraph = { words: '一', edition: 1, by: '李敏', at: null, variants: [{ id: charging, words: '二', by: '王强', at: '2025-04-12T02:00:00.000Z' }] }
    expect(unsettledItems(inSession({ agenda: [item({ paragraph }), petsItem()] })).map(({ id }) => id)).toEqual([charging])
  })
})
