import { lifecycleFaults } from '@wuxin/platform/lifecycle'
import type { Role } from '@wuxin/platform/role'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { eventKinds, neededOf, noParticulars, particulars } from './event-kind.schema.ts'
import type { EventRecord } from './event-view.schema.ts'
import { eventLifecycle, eventRules, missingOf, takesCheckIns, takesSignUps, type EventFacts } from './event.rules.ts'
import { eventStates } from './event.schema.ts'
import { permissions } from './permissions.ts'

const compound = '140226100019001'
const holding = (role: Role, area: string, unit?: string) => ({ id: role, grants: [{ role, area, unit }] })
const secretary = holding('branch_secretary', compound)
const draft: EventFacts = { state: 'draft', area: compound, units: [], organiserUnit: null, organiserRole: 'branch_secretary', hasSignUp: true, signUpClosed: false }
const { mayDo, nextAction } = eventRules

describe('an event', () => {
  it('has no dead end, no state out of reach and no action that nobody may take', () => {
    expect(lifecycleFaults(eventLifecycle, permissions)).toEqual([])
  })

  it('waits for one step after the other', () => {
    const awaited = eventStates.map((state) => nextAction({ ...draft, state }, secretary))
    expect(awaited).toEqual(['publish', 'openSignUp', 'openCheckIn', 'start', 'finish', 'archive', null, null])
  })

  it('goes from its publication to check-in where nobody signs up', () => {
    const open = { ...draft, state: 'published', hasSignUp: false } as const
    expect(nextAction(open, secretary)).toBe('openCheckIn')
    expect(mayDo('openSignUp', open, secretary)).toBe(false)
    expect(mayDo('openCheckIn', { ...open, hasSignUp: true }, secretary)).toBe(false)
  })

  it('takes sign-ups while they are open, and is opened again once they were closed', () => {
    const open = { ...draft, state: 'sign_up' } as const
    expect([takesSignUps(open), takesSignUps({ ...open, signUpClosed: true })]).toEqual([true, false])
    expect([mayDo('openSignUp', open, secretary), mayDo('closeSignUp', open, secretary)]).toEqual([false, true])
    expect([mayDo('openSignUp', { ...open, signUpClosed: true }, secretary), mayDo('closeSignUp', { ...open, signUpClosed: true }, secretary)]).toEqual([true, false])
  })

  it('takes those who sign in also once it has begun', () => {
    expect(eventStates.filter((state) => takesCheckIns({ state }))).toEqual(['check_in', 'running'])
  })

  it('is run by the people of the place and by the unit that organises it; partners look on', () => {
    const theirs = { ...draft, organiserUnit: 'library', organiserRole: null, units: ['library', 'school'] }
    expect(mayDo('publish', theirs, holding('unit_contact', '140226', 'library'))).toBe(true)
    expect(mayDo('publish', theirs, holding('unit_contact', '140226', 'school'))).toBe(false)
    expect(mayDo('publish', theirs, secretary)).toBe(true)
    expect(mayDo('publish', draft, holding('branch_secretary', '140226100019002'))).toBe(false)
    expect(mayDo('publish', draft, holding('county_leader', '140226'))).toBe(false)
  })
})

describe('what is told by kind', () => {
  it('has fields of its own for every kind, all open in a draft', () => {
    for (const kind of eventKinds) expect(missingOf({ particulars: noParticulars(kind), venue: null, spot: '广场', words: '都来' }), kind).toEqual([...neededOf[kind]])
  })

  it('says where it is held and what people come for, before it is published', () => {
    expect(missingOf({ particulars: { kind: 'other' }, venue: null, spot: null, words: null })).toEqual(['place', 'words'])
  })

  it('refuses the fields of another kind by leaving them out', () => {
    expect(particulars.parse({ kind: 'quiz', subject: '文明公约', books: ['论语'] })).toEqual({ kind: 'quiz', subject: '文明公约' })
  })
})

it('a record as its page shows it carries all that its rules look at', () => expectTypeOf<EventRecord>().toExtend<EventFacts>())
