import { property } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { votersOf } from './item.rules.ts'
import { charging, inSession, item, meetingRecord, resolution } from './meeting.fixture.ts'
import { needsShow, resolutionDraft, resolveFormInput } from './resolve-input.rules.ts'

const voters = votersOf(inSession().seats)
const votes = (...given: ('for' | 'against' | 'abstain')[]) => given.map((vote, index) => ({ seat: voters[index]?.key ?? '', name: '', vote }))
const read = (form: object) => resolveFormInput.parse({ id: meetingRecord().id, item: charging, decision: 'adopt', words: '通过。', ...form })

describe('what the form of a resolution sends', () => {
  it('is no show of hands where nobody counted any', () => {
    expect(read({ show: { for: null, against: undefined } }).show).toBeNull()
    expect(read({ show: { for: 4 } }).show).toEqual({ for: 4, against: 0, abstain: 0 })
  })

  it('gives a task to a unit or to a post, with working days where they are set', () => {
    const tasks = [{ title: '建棚', ownerUnit: { unit: property }, days: 20, words: ' ' }, { title: '宣传', ownerUnit: { role: 'grid_worker' }, days: null }]
    expect(read({ tasks }).tasks).toEqual([
      { title: '建棚', words: null, ownerUnit: property, ownerRole: null, days: 20 },
      { title: '宣传', words: null, ownerUnit: null, ownerRole: 'grid_worker' },
    ])
  })

  it('names the field of the owner where a task has none', () => {
    const refused = resolveFormInput.safeParse({ id: meetingRecord().id, item: charging, decision: 'adopt', words: '通过。', tasks: [{ title: '建棚' }] })
    expect(refused.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([['tasks.0.ownerUnit', 'OWNER_WRONG']])
  })
})

describe('what the form of a resolution begins with', () => {
  it('is what the vote says, with one task of the topic’s own title', () => {
    expect(resolutionDraft(item({ votes: votes('for', 'for', 'for', 'against') }), voters)).toMatchObject({ decision: 'adopt', tasks: [{ title: '电动车充电棚选址' }] })
    expect(resolutionDraft(item({ votes: votes('for', 'for', 'against', 'against') }), voters)).toMatchObject({ decision: 'reject' })
  })

  it('is a referral where the owners decide', () => {
    const topic = { id: charging, number: 'YT-2025-0015', title: '更换物业公司', state: 'minute' as const, source: 'resident' as const }
    expect(resolutionDraft(item({ topic }), voters)).toMatchObject({ decision: 'refer', matter: 'property_company' })
  })

  it('is the resolution that stands, where there is one', () => {
    expect(resolutionDraft(item({ resolution }), voters)).toMatchObject({
      decision: 'adopt', words: '充电棚设在东门外。', show: { for: 4, against: 0, abstain: 0 }, tasks: [{ title: '建充电棚', ownerUnit: { unit: property, role: null }, days: 20 }],
    })
  })
})

describe('a show of hands', () => {
  it('is asked for where a decision needs votes and not everybody there has voted', () => {
    expect(needsShow('adopt', item(), voters)).toBe(true)
    expect(needsShow('adopt', item({ votes: votes('for', 'for', 'for', 'for') }), voters)).toBe(false)
    expect(needsShow('defer', item(), voters)).toBe(false)
  })
})
