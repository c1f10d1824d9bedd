import { describe, expect, it } from 'vitest'
import { ageOn, hasConsent, isPartyMember, needsGuardian, obstacle, type Consent, type VolunteerFacts } from './volunteer.rules.ts'
import { addVolunteerInput } from './volunteer.schema.ts'

const settings = { guardianAge: 18 }
const given: Consent = { purpose: 'register', givenAt: new Date('2025-01-01T00:00:00Z'), withdrawnAt: null }
const volunteer = (overrides: Partial<VolunteerFacts> = {}): VolunteerFacts => ({ born: '2010-05-01', hasGuardian: true, leftAt: null, consents: [given], ...overrides })

describe('the age of a volunteer', () => {
  it('is a year more on the birthday', () => expect([ageOn('2007-04-21', '2025-04-20'), ageOn('2007-04-21', '2025-04-21'), ageOn('2008-02-29', '2025-02-28'), ageOn('2008-02-29', '2025-03-01')]).toEqual([17, 18, 16, 17]))

  it('under that of the settings asks for a guardian', () => expect([needsGuardian('2007-04-22', '2025-04-21', settings), needsGuardian('2007-04-21', '2025-04-21', settings)]).toEqual([true, false]))
})

describe('somebody may serve', () => {
  it('with a consent that stands, and a guardian\'s where they are under age', () => {
    expect(obstacle(volunteer(), '2025-04-21', settings)).toBeNull()
    expect(obstacle(volunteer({ hasGuardian: false }), '2025-04-21', settings)).toBe('guardian')
    expect(obstacle(volunteer({ hasGuardian: false }), '2028-05-01', settings)).toBeNull()
  })

  it('no longer once the consent was withdrawn, or they left', () => {
    expect(obstacle(volunteer({ consents: [{ ...given, withdrawnAt: new Date('2025-02-01T00:00:00Z') }] }), '2025-04-21', settings)).toBe('consent')
    expect(obstacle(volunteer({ leftAt: new Date('2025-02-01T00:00:00Z') }), '2025-04-21', settings)).toBe('left')
  })

  it('again where a withdrawn consent was given anew', () => expect(hasConsent([{ ...given, withdrawnAt: new Date('2025-02-01T00:00:00Z') }, given], 'register')).toBe(true))
})

it('a party member is whoever the register says is one', () => {
  expect([isPartyMember([{ role: 'party_member' }]), isPartyMember([{ role: 'branch_secretary' }]), isPartyMember([{ role: 'volunteer' }]), isPartyMember([])]).toEqual([true, true, false, false])
})

it('nobody is registered without their consent to it', () => {
  const typed = { person: 'p1', name: '赵青', area: '140225100201001', born: '1990-01-01', consents: ['photo'] }
  expect(addVolunteerInput.safeParse(typed).error?.issues).toMatchObject([{ message: 'CONSENT_MISSING' }])
  expect(addVolunteerInput.safeParse({ ...typed, consents: ['register'] }).success).toBe(true)
})
