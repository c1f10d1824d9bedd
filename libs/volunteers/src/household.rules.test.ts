import type { Grant } from '@wuxin/platform/caller'
import { describe, expect, it } from 'vitest'
import { householdRules, isVisitDue, mayCheck, mayRead, maySeeFile, nextVisit, saysHowHeard, stateAfterWithdrawal, stateByCarers, type Carer, type HouseholdFacts } from './household.rules.ts'
import { consentInput, endHouseholdInput } from './household.schema.ts'

const compound = '140225100201001'
const today = '2025-04-21'
const who = (role: Grant['role'], id: string, area = compound) => ({ id, grants: [{ role, area }] })
const secretary = who('branch_secretary', 'secretary')
const member = who('party_member', 'member')
const carer = (overrides: Partial<Carer> = {}): Carer => ({ person: 'member', post: 'carer', status: 'accepted', from: '2025-01-01', to: null, ...overrides })
const keeper = carer({ person: 'keeper', post: 'keeper' })
const household = (overrides: Partial<HouseholdFacts> = {}): HouseholdFacts => ({ state: 'care', area: compound, units: [], carers: [keeper, carer()], curtain: false, alarmed: [], today, ...overrides })

describe('name and door', () => {
  it('are read by whoever was assigned, after they accepted, and not before', () => {
    expect(mayRead(household(), member)).toBe(true)
    expect(mayRead(household({ carers: [keeper, carer({ status: 'assigned' })] }), member)).toBe(false)
    expect(mayRead(household({ carers: [keeper, carer({ status: 'declined' })] }), member)).toBe(false)
  })

  it('are opened by no post: not to the secretary, the community or the township', () => {
    for (const other of [secretary, who('community_worker', 'worker', '140225100201'), who('township_officer', 'officer', '140225100'), who('county_leader', 'leader', '140225')]) expect(mayRead(household(), other)).toBe(false)
  })

  it('are read until the last day of a term, and by nobody once the pairing ended', () => {
    expect(mayRead(household({ carers: [carer({ to: today })] }), member)).toBe(true)
    expect(mayRead(household({ carers: [carer({ to: '2025-04-20' })] }), member)).toBe(false)
    expect(mayRead(household({ state: 'ended' }), member)).toBe(false)
  })

  it('are read by whom an open alarm has climbed to: they have to go there', () => {
    expect(mayRead(household({ alarmed: ['secretary'] }), secretary)).toBe(true)
    expect(mayRead(household({ alarmed: ['secretary'] }), who('branch_secretary', 'next door'))).toBe(false)
  })

  it('are read by whoever was assigned from elsewhere in the county, and their steps are theirs; not from the next county', () => {
    const grid = who('grid_worker', 'member', '140225100201001002')
    expect(householdRules.nextAction(household(), grid)).toBe('visit')
    expect(householdRules.actionsFor(household(), who('grid_worker', 'member', '140226100019001002'))).toEqual([])
  })

  it('are changed by those who read them alone', () => {
    expect(householdRules.mayDo('amend', household(), member)).toBe(true)
    expect(householdRules.mayDo('amend', household(), secretary)).toBe(false)
  })

  it('stay closed to whoever keeps files at the place, who sees that there is one', () => {
    expect(maySeeFile(household({ carers: [carer({ status: 'released' })] }), member)).toBe(false)
    expect([maySeeFile(household(), secretary), maySeeFile(household(), who('party_member', 'other')), maySeeFile(household(), who('branch_secretary', 'far', '140225100201002'))]).toEqual([true, false, false])
  })
})

describe('a pairing', () => {
  it('waits for the household to agree before anybody is asked', () => {
    expect(householdRules.actionsFor(household({ state: 'consent', carers: [keeper] }), who('branch_secretary', 'keeper'))).toEqual(['consent', 'amend', 'withdrawConsent', 'end'])
    expect(householdRules.actionsFor(household({ state: 'consent', carers: [keeper] }), secretary)).toEqual(['consent', 'withdrawConsent'])
    expect(consentInput.safeParse({ id: crypto.randomUUID(), version: 1, consents: [], means: 'signed', day: today }).success).toBe(false)
  })

  it('is called off for the household by whoever organises at its compound or community, assigned or not; by nobody above', () => {
    const [worker, officer] = [who('community_worker', 'worker', '140225100201'), who('township_officer', 'officer', '140225100')]
    expect([secretary, worker, officer, member].map((each) => householdRules.mayDo('withdrawConsent', household(), each))).toEqual([true, true, false, false])
    expect([saysHowHeard(household(), worker), saysHowHeard(household(), who('branch_secretary', 'keeper'))]).toEqual([true, false])
    expect(saysHowHeard(household({ alarmed: ['member'] }), who('branch_secretary', 'keeper'))).toBe(true)
  })

  it('is accepted or declined by whoever was asked, by nobody else', () => {
    const asked = household({ state: 'pair', carers: [keeper, carer({ status: 'assigned' })] })
    expect(householdRules.actionsFor(asked, member)).toEqual(['acceptCare', 'declineCare'])
    expect(householdRules.actionsFor(asked, who('party_member', 'other'))).toEqual([])
  })

  it('waits to be paired again where no carer is left: a keeper of the file alone is none', () => {
    expect([stateByCarers([keeper, carer()], today), stateByCarers([keeper], today), stateByCarers([carer({ to: '2025-04-20' })], today)]).toEqual(['care', 'pair', 'pair'])
  })

  it('is visited by those who care, not by those who asked them to', () => {
    expect(householdRules.nextAction(household(), member)).toBe('visit')
    expect(householdRules.actionsFor(household(), secretary)).not.toContain('visit')
  })
})

describe('visits', () => {
  const care = { state: 'care', careSince: '2025-03-01', lastVisit: '2025-04-01', everyDays: 20 } as const

  it('are due so many days after the last one, or after the care began', () => {
    expect(nextVisit(care)).toBe('2025-04-21')
    expect(nextVisit({ ...care, lastVisit: null })).toBe('2025-03-21')
    expect(nextVisit({ ...care, careSince: '2025-04-10' })).toBe('2025-04-30')
    expect([isVisitDue('2025-04-21', today), isVisitDue('2025-04-22', today)]).toEqual([true, false])
  })

  it('that are due end with the consent', () => {
    expect(stateAfterWithdrawal('care', 'pairing')).toBe('ended')
    expect(nextVisit({ ...care, state: 'ended' })).toBeNull()
    expect(isVisitDue(null, today)).toBe(false)
  })

  it('go on where only the consent to the curtain was withdrawn', () => expect([stateAfterWithdrawal('care', 'curtain'), stateAfterWithdrawal('pair', 'curtain')]).toEqual(['care', 'pair']))
})

it('the curtain is looked at by those who care, while it is watched', () => {
  expect(mayCheck(household({ curtain: true, state: 'pair', carers: [keeper] }), who('branch_secretary', 'keeper'))).toBe(true)
  expect([mayCheck(household({ curtain: true }), member), mayCheck(household(), member), mayCheck(household({ curtain: true }), secretary)]).toEqual([true, false, false])
})

it('ends for a reason; that consent was withdrawn is written down as that', () => {
  const end = { id: crypto.randomUUID(), version: 1, reason: '搬到大同与子女同住' }
  expect(endHouseholdInput.safeParse({ ...end, because: 'moved' }).success).toBe(true)
  expect(endHouseholdInput.safeParse({ ...end, because: 'consent_withdrawn' }).success).toBe(false)
})
