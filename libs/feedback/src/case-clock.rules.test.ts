import { describe, expect, it } from 'vitest'
import { clockFor, dueOf, escalationStep, reportInClock } from './case-clock.rules.ts'
import { caseStates, whistleKinds } from './case.schema.ts'
import { feedbackSettings } from './settings.schema.ts'

const settings = feedbackSettings.parse({})
const plain = { emergency: false, reopened: 0 }
const at = (time: string) => new Date(`2025-03-03T${time}:00+08:00`)

describe('the clocks of a case', () => {
  it('run in every state but in 报到, where each unit has its own, and after the end', () => {
    const without = caseStates.filter((state) => clockFor(state, plain, settings, null) === null)
    expect(without).toEqual(['report_in', 'closed'])
  })

  it('run in minutes and hours for an emergency until it is being handled', () => {
    const units = (['discover', 'whistle', 'deliberate'] as const).map((state) => clockFor(state, { ...plain, emergency: true }, settings, null)?.unit)
    expect(units).toEqual(['minutes', 'minutes', 'hours'])
  })

  it('take the category’s time to handle, else the county’s, and 15 working days to mend', () => {
    const ofCategory = { amount: 4, unit: 'hours' } as const
    expect(clockFor('handle', plain, settings, ofCategory)).toEqual(ofCategory)
    expect(clockFor('handle', plain, settings, null)).toEqual(settings.handle)
    expect(clockFor('handle', { ...plain, reopened: 1 }, settings, ofCategory)).toEqual({ amount: 15, unit: 'workingDays' })
  })

  it('give each kind of whistle 30 minutes, one and two working days to report in', () => {
    expect(whistleKinds.map((kind) => settings[reportInClock[kind]])).toEqual([
      { amount: 30, unit: 'minutes' },
      { amount: 1, unit: 'workingDays' },
      { amount: 2, unit: 'workingDays' },
    ])
  })

  it('show in 报到 the earliest unit that has not answered', () => {
    const whistles = [
      { status: 'reported', due: at('09:00') },
      { status: 'pending', due: at('11:00') },
      { status: 'pending', due: at('10:00') },
    ] as const
    expect(dueOf('report_in', at('08:00'), whistles)).toEqual(at('10:00'))
    expect(dueOf('report_in', at('08:00'), [])).toBeNull()
    expect(dueOf('handle', at('08:00'), whistles)).toEqual(at('08:00'))
  })
})

describe('escalation', () => {
  it('goes faster for an emergency', () => {
    expect(escalationStep(true, settings).unit).toBe('minutes')
    expect(escalationStep(false, settings).unit).toBe('workingDays')
  })
})
