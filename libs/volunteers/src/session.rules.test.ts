import { describe, expect, it } from 'vitest'
import { headsOf, isHeld, mayNameAttendance, sessionRules, type SessionFacts } from './session.rules.ts'
import { sessionKinds } from './session.schema.ts'

const area = '140225100201001'
const session: SessionFacts = { state: 'planned', area, units: ['hospital'], providerUnit: 'hospital', kind: 'medical' }

describe('a professional session', () => {
  it('is kept by the unit that provides it and by who organises the place', () => {
    expect(sessionRules.nextAction(session, { id: 'contact', grants: [{ role: 'unit_contact', area: '140225', unit: 'hospital' }] })).toBe('hold')
    expect(sessionRules.nextAction(session, { id: 'secretary', grants: [{ role: 'branch_secretary', area }] })).toBe('hold')
    expect(sessionRules.actionsFor(session, { id: 'other', grants: [{ role: 'unit_contact', area: '140225', unit: 'school' }] })).toEqual([])
  })

  it('lets no name leave the room where it is psychological help', () => {
    expect(sessionKinds.filter((kind) => !mayNameAttendance(kind))).toEqual(['psychology'])
    expect(headsOf({ kind: 'psychology', named: 3, heads: 8 })).toBe(8)
    expect(headsOf({ kind: 'medical', named: 30, heads: 26 })).toBe(30)
  })

  it('counts once it was held', () => expect((['planned', 'held', 'closed', 'cancelled'] as const).filter(isHeld)).toEqual(['held', 'closed']))
})
