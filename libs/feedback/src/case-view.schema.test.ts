import { describe, expect, it } from 'vitest'
import { caseRecord, residentCase } from './case-view.schema.ts'
import { caseRules, type CaseFacts } from './case.rules.ts'

describe('the views of a case', () => {
  it('give the page the facts that the rules look at', () => {
    const record = caseRecord.pick({ state: true, area: true, emergency: true, leadUnit: true, whistles: true, extensionAsked: true, tabled: true, reopened: true })
    const facts: CaseFacts = record.parse({
      state: 'discover', area: '140226100019001', emergency: false, leadUnit: null, whistles: [], extensionAsked: false, tabled: false, reopened: 0,
    })
    expect(caseRules.mayDo('accept', facts, { id: 'secretary', grants: [{ role: 'branch_secretary', area: '140226100019001' }] })).toBe(true)
  })

  it('show the resident nobody’s name and number', () => {
    const shown = Object.keys(residentCase.shape)
    expect(shown.filter((key) => ['reporter', 'phone', 'firstReceiver', 'whistles', 'actor'].includes(key))).toEqual([])
    expect(Object.keys(residentCase.shape.steps.element.shape)).not.toContain('actor')
  })
})
