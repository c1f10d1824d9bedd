import { lifecycleFaults } from '@wuxin/platform/lifecycle'
import { describe, expect, it } from 'vitest'
import { countOf, isAdopted, mayWriteSeated, meetingLifecycle, meetingRules, quorumOf, type SeatFacts } from './meeting.rules.ts'
import { permissions } from './permissions.ts'
import { meetingSettings, sixParties } from './settings.schema.ts'

const settings = meetingSettings.parse({})
const seats = (...present: string[]): SeatFacts[] => sixParties.map(({ id }) => ({ party: id, status: present.includes(id) ? 'present' : 'received' }))

describe('the way of a meeting', () => {
  it('has no dead end, no state that nobody reaches, and no step that nobody may take', () => expect(lifecycleFaults(meetingLifecycle, permissions)).toEqual([]))

  it('lets nobody write minutes before the meeting has opened', () => {
    const who = { id: 'secretary', grants: [{ role: 'branch_secretary', area: '140225100201001' }] } as const
    const facts = { area: '140225100201001', units: [] }
    expect(meetingRules.mayDo('write', { ...facts, state: 'notified' }, { ...who, grants: [...who.grants] })).toBe(false)
    expect(meetingRules.mayDo('write', { ...facts, state: 'in_session' }, { ...who, grants: [...who.grants] })).toBe(true)
  })
})

it('lets a member whose post lies below the body write along once it sits, and nobody without a seat', () => {
  const below = { grants: [{ role: 'property_manager', area: '140226100019001', unit: 'wuye' }] } as const
  const who = { grants: [...below.grants] }
  expect(mayWriteSeated({ state: 'in_session', mySeats: ['seat'] }, who)).toBe(true)
  expect(mayWriteSeated({ state: 'notified', mySeats: ['seat'] }, who)).toBe(false)
  expect(mayWriteSeated({ state: 'in_session', mySeats: [] }, who)).toBe(false)
  expect(mayWriteSeated({ state: 'in_session', mySeats: ['seat'] }, { grants: [{ role: 'police_officer', area: '140226100019001', unit: 'police' }] })).toBe(false)
})

describe('a quorum', () => {
  it('is four of six parties with the branch among them', () => {
    expect(quorumOf(seats('branch', 'property', 'police', 'community'), settings)).toEqual({ present: 4, needed: 4, missing: null, isMet: true })
    expect(quorumOf(seats('branch', 'property', 'police'), settings)).toMatchObject({ present: 3, isMet: false })
  })

  it('is none without the branch, however many others are there', () => {
    expect(quorumOf(seats('owners_committee', 'property', 'enforcement', 'police', 'community'), settings)).toEqual({ present: 5, needed: 4, missing: 'branch', isMet: false })
  })

  it('counts a party once, however many of its people came', () => {
    const twice: SeatFacts[] = [...seats('branch', 'property', 'police'), { party: 'police', status: 'present' }]
    expect(quorumOf(twice, settings).present).toBe(3)
  })

  it('is a share of the members where a body has no parties', () => {
    const members = (here: number): SeatFacts[] => Array.from({ length: 17 }, (_, at) => ({ party: null, status: at < here ? 'present' : 'excused' }))
    expect(quorumOf(members(8), settings)).toMatchObject({ needed: 9, isMet: false })
    expect(quorumOf(members(9), settings).isMet).toBe(true)
  })

  it('is never met where nobody was asked', () => expect(quorumOf([], settings).isMet).toBe(false))
})

describe('a vote', () => {
  it('adopts with more than half of those present', () => {
    expect(isAdopted(countOf(['for', 'for', 'for', 'against'], 5), settings)).toBe(true)
    expect(isAdopted(countOf(['for', 'for', 'abstain', 'against'], 4), settings)).toBe(false)
  })

  it('counts those who kept silent among those present', () => {
    expect(isAdopted(countOf(['for', 'for'], 5), settings)).toBe(false)
  })

  it('adopts nothing where nobody was present', () => expect(isAdopted(countOf([], 0), settings)).toBe(false))
})
