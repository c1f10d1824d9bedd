import { expect, it } from 'vitest'
import { pledgeRules, type PledgeFacts } from './pledge.rules.ts'
import { isReportPlace, reportRules } from './report.rules.ts'

const area = '140225100201001'
const member = { id: 'member', grants: [{ role: 'party_member' as const, area }] }
const secretary = { id: 'secretary', grants: [{ role: 'branch_secretary' as const, area }] }
const pledge = (overrides: Partial<PledgeFacts> = {}): PledgeFacts => ({ state: 'keep', area, units: [], personId: 'member', ...overrides })

it('a pledge is kept by whoever made it', () => {
  expect(pledgeRules.actionsFor(pledge(), member)).toEqual(['note', 'finish', 'withdraw'])
  expect(pledgeRules.actionsFor(pledge(), { ...member, id: 'other' })).toEqual([])
})

it('nobody publishes or reviews their own pledge', () => {
  expect(pledgeRules.nextAction(pledge({ state: 'review' }), secretary)).toBe('review')
  expect(pledgeRules.actionsFor(pledge({ state: 'review', personId: 'secretary' }), secretary)).toEqual([])
  expect(pledgeRules.nextAction(pledge({ state: 'publish', personId: 'secretary' }), secretary)).toBeNull()
})

it('a report is made to a community, confirmed there, and ended by whoever made it', () => {
  const report = { state: 'reported', area: area.slice(0, 12), units: ['bank'], personId: 'member' } as const
  expect([isReportPlace(report.area), isReportPlace(area)]).toEqual([true, false])
  expect(reportRules.nextAction(report, { id: 'worker', grants: [{ role: 'community_worker', area: report.area }] })).toBe('confirm')
  expect(reportRules.actionsFor(report, { id: 'member', grants: [{ role: 'party_member', area: report.area }] })).toEqual(['end'])
})
