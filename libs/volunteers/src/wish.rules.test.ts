import type { Grant } from '@wuxin/platform/caller'
import { describe, expect, it } from 'vitest'
import { wishStates } from './wish.schema.ts'
import {
  contactUntil, inOrderOfRounds, isLeftOver, isOpenWish, isWishExpired, listedUntil, mayFollowWish, mayReadWish, mayUnmaskWisher, mayWisher, remindAt, roundUntil, stepOfWish, whatNames, wishRules,
  type WishFacts,
} from './wish.rules.ts'

const compound = '140225100201001'
const who = (role: Grant['role'], id = 'member', overrides: Partial<Grant> = {}) => ({ id, grants: [{ role, area: compound, ...overrides }] })
const secretary = who('branch_secretary', 'secretary')
const member = who('party_member')
const wish = (overrides: Partial<WishFacts> = {}): WishFacts => ({ state: 'verify', area: compound, units: [], claimerId: null, fulfillers: [], registrarId: null, ...overrides })

describe('a wish on its way', () => {
  it('is verified, published or declined by who organises the place, and by nobody who might claim it', () => {
    expect(wishRules.actionsFor(wish(), secretary)).toEqual(['verify', 'decline', 'withdraw'])
    expect(wishRules.nextAction(wish({ state: 'publish' }), secretary)).toBe('publish')
    expect(wishRules.actionsFor(wish(), member)).toEqual([])
  })

  it('is open to a member and to the people of any unit of the place, but not to those elsewhere', () => {
    expect(wishRules.nextAction(wish({ state: 'claim' }), member)).toBe('claim')
    expect(wishRules.nextAction(wish({ state: 'claim' }), who('unit_contact', 'contact', { area: '140225', unit: 'bank' }))).toBe('claim')
    expect(wishRules.nextAction(wish({ state: 'claim' }), who('party_member', 'member', { area: '140226100019001' }))).toBeNull()
  })

  it('is in the hands of its claimer alone', () => {
    const claimed = wish({ state: 'contact', claimerId: 'member' })
    expect(wishRules.actionsFor(claimed, member)).toEqual(['contact', 'release'])
    expect(wishRules.actionsFor(claimed, who('party_member', 'another'))).toEqual([])
    expect(wishRules.actionsFor(claimed, secretary)).toEqual(['takeBack', 'withdraw'])
  })

  it('is confirmed by nobody who fulfilled it, whatever post they hold', () => {
    const done = wish({ state: 'confirm', claimerId: 'secretary', fulfillers: ['secretary'] })
    expect(wishRules.actionsFor(done, secretary)).toEqual([])
    expect(wishRules.actionsFor(done, who('community_worker', 'worker'))).toEqual(['confirm', 'dispute'])
  })

  it('is confirmed, disputed and rated by the wisher, who withdraws it only before it is fulfilled', () => {
    expect([mayWisher('confirm', 'confirm'), mayWisher('dispute', 'confirm'), mayWisher('rate', 'rate')]).toEqual([true, true, true])
    expect([mayWisher('withdraw', 'fulfil'), mayWisher('withdraw', 'confirm'), mayWisher('confirm', 'closed')]).toEqual([true, false, false])
  })

  it('stands on one of the eight steps in every state, and is over in four of them', () => {
    expect(wishStates.map(stepOfWish)).toEqual(['verify', 'publish', 'claim', 'contact', 'fulfil', 'confirm', 'rate', 'rate', 'verify', 'post', 'claim'])
    expect(wishStates.filter((state) => !isOpenWish(state))).toEqual(['closed', 'declined', 'withdrawn', 'expired'])
  })
})

describe('who the wisher is', () => {
  const claimed = wish({ state: 'contact', claimerId: 'member' })

  it('is read by the claimer while it is theirs, and no longer', () => {
    expect(mayUnmaskWisher(claimed, member)).toBe(true)
    expect(mayUnmaskWisher({ ...claimed, state: 'closed' }, member)).toBe(false)
    expect(mayUnmaskWisher(claimed, who('party_member', 'another'))).toBe(false)
  })

  it('is not for a unit that browses, nor for a leader to unmask', () => {
    expect(mayReadWish(wish({ state: 'claim' }), who('unit_contact', 'contact', { unit: 'bank' }))).toBe(false)
    expect(mayUnmaskWisher(wish(), who('county_leader', 'leader'))).toBe(false)
    expect([mayReadWish(wish(), who('county_leader', 'leader')), mayFollowWish(wish(), who('county_leader', 'leader'))]).toEqual([false, true])
  })

  it('is read in the own words by the claimer until it is over, and followed beyond', () => {
    expect([mayReadWish(claimed, member), mayReadWish({ ...claimed, state: 'closed' }, member), mayFollowWish({ ...claimed, state: 'closed' }, member)]).toEqual([true, false, true])
    expect(mayFollowWish(claimed, who('party_member', 'another'))).toBe(false)
  })

  it('is named by no published word: names, numbers and doors are found', () => {
    expect(whatNames('3号楼2单元502室的赵玉兰老人想要一台收音机，电话13812345678', ['赵玉兰'])).toEqual(['phone', 'address', 'name'])
    expect(whatNames('一位独居老人想要一台收音机', ['赵玉兰'])).toEqual([])
  })
})

describe('the time of a wish', () => {
  const claimedAt = new Date('2025-04-03T15:20:00+08:00')

  it('to make contact ends with the seventh day after the claim, holidays counted', () => {
    expect(contactUntil(claimedAt, { wishContact: 7 })).toEqual(new Date('2025-04-10T23:59:59.999+08:00'))
  })

  it('reminds whoever claimed it two days before, where there are two days', () => {
    expect(remindAt(claimedAt, { wishContact: 7 })).toEqual(new Date('2025-04-08T23:59:59.999+08:00'))
    expect(remindAt(claimedAt, { wishContact: 2 })).toEqual(contactUntil(claimedAt, { wishContact: 2 }))
  })

  it('on the list ends with its round, or with the day by which it is wanted', () => {
    const end = new Date('2025-05-03T23:59:59.999+08:00')
    expect(listedUntil({ roundUntil: end, until: null })).toEqual(end)
    expect(listedUntil({ roundUntil: end, until: '2025-05-03' })).toEqual(end)
    expect(listedUntil({ roundUntil: end, until: '2025-04-10' })).toEqual(new Date('2025-04-10T23:59:59.999+08:00'))
  })

  it('of one round ends with its last day', () => expect(roundUntil(claimedAt, { wishRound: 30 })).toEqual(new Date('2025-05-03T23:59:59.999+08:00')))

  it('is over after the day by which it was wanted, not on it', () => {
    expect(isWishExpired('2025-04-03', claimedAt)).toBe(false)
    expect(isWishExpired('2025-04-02', claimedAt)).toBe(true)
    expect(isWishExpired(null, claimedAt)).toBe(false)
  })
})

describe('an unclaimed wish', () => {
  it('comes before newer ones in the next round, the older first', () => {
    const listed = (round: number, day: string) => ({ round, publishedAt: new Date(`${day}T09:00:00+08:00`) })
    const [newest, older, secondRound] = [listed(1, '2025-05-02'), listed(1, '2025-04-20'), listed(2, '2025-04-30')]
    expect([newest, older, secondRound].toSorted(inOrderOfRounds)).toEqual([secondRound, older, newest])
  })

  it('is shown to the organiser once the rounds of the settings are over', () => {
    expect([isLeftOver(2, { wishRounds: 2 }), isLeftOver(3, { wishRounds: 2 })]).toEqual([false, true])
  })
})
