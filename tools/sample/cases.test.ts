import { beforeAll, describe, expect, it } from 'vitest'
import { caseStates } from '@wuxin/feedback/case.schema'
import { ratedRate, satisfactionRate } from '@wuxin/feedback/figure.rules'
import { dueSoonUntil } from '@wuxin/platform/working-day'
import { at, calendar } from './calendar.fixture.ts'
import type { PlannedCase } from './case-plan.ts'
import { planCases, sampleAsOf } from './cases.ts'
import { openCases } from './open-cases.ts'
import { communitiesOf, counties } from './places.ts'
import { figuresOf, replay } from './replay.fixture.ts'

const asOf = at('2026-11-24 10:30')
let all: PlannedCase[] = []
beforeAll(() => {
  all = planCases(asOf, calendar)
})
const of = (county: PlannedCase['county']) => all.filter((each) => each.county === county)
const closed = () => all.filter((each) => replay(each, asOf).state === 'closed')

describe('the sample cases', () => {
  it('count 650 and a few solved in 左云县, with 98 % of those who rated satisfied and not all rating', () => {
    const tally = figuresOf(of('zuoyun'), asOf)
    expect(tally).toMatchObject({ solved: 656, explained: 47, out_of_remit: 23 })
    expect(satisfactionRate(tally)).toMatchObject({ count: 600, of: 612 })
    expect(Math.round((satisfactionRate(tally).share ?? 0) * 100)).toBe(98)
    expect(ratedRate(tally)).toMatchObject({ count: 612, of: 726 })
  })

  it('are 60 in 浑源县', () => {
    expect(of('hunyuan').length).toBe(60)
  })

  it('break no rule: every step is allowed in its state, to whom takes it, with input that the service takes, one after the other', () => {
    const faults = all.flatMap((each) => replay(each, asOf).faults)
    expect(faults).toEqual([])
  })

  it('keep office hours but in emergencies', () => {
    expect(all.flatMap((each) => replay(each, asOf).outOfHours)).toEqual([])
  })

  it('lie, once closed, between January 2024 and June 2025, and are the same whenever the sample is loaded', () => {
    for (const { report, steps } of closed()) {
      expect(report.at >= at('2024-01-01 00:00')).toBe(true)
      expect((steps.at(-1)?.at ?? asOf) < at('2025-07-01 00:00')).toBe(true)
    }
    const later = planCases(at('2026-12-30 18:00'), calendar)
    expect(later.slice(0, closed().length)).toEqual(closed())
  })

  it('happen in every community, every month and most categories, in words that seldom recur', () => {
    const reports = of('zuoyun').map((each) => each.report)
    for (const { code } of communitiesOf('zuoyun')) expect(reports.filter((each) => each.input.area.startsWith(code)).length, code).toBeGreaterThan(40)
    const months = new Set(closed().map((each) => each.report.at.toISOString().slice(0, 7)))
    expect(months.size).toBeGreaterThanOrEqual(16)
    expect(new Set(reports.map((each) => each.input.category)).size).toBeGreaterThan(42)
    expect(new Set(reports.map((each) => each.input.words)).size).toBeGreaterThan(reports.length * 0.93)
  })

  it('now and then go another way: handed over, returned, extended, sent back, reopened, late, explained', () => {
    const count = (action: string) => closed().filter((each) => each.steps.some((step) => step.action === action)).length
    for (const action of ['handOver', 'returnWhistle', 'grantExtension', 'sendBack', 'callBack', 'supervise', 'escalate', 'lapse']) {
      expect(count(action), action).toBeGreaterThan(5)
    }
    expect(count('escalate')).toBeLessThan(closed().length / 10)
  })

  it('are sorted by their reports and stay unnamed where the resident wished', () => {
    const times = all.map((each) => each.report.at.getTime())
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(all.filter((each) => each.report.input.anonymous && (each.report.input.name ?? each.report.input.phone))).toEqual([])
    expect(all.filter((each) => each.report.input.anonymous).length).toBeGreaterThan(100)
  })
})

describe('the cases under way', () => {
  it('stand in every state, some due soon and some overdue', () => {
    const open = of('zuoyun').map((each) => replay(each, asOf)).filter((each) => each.state !== 'closed')
    expect(new Set(open.map((each) => each.state))).toEqual(new Set(caseStates.filter((state) => state !== 'closed')))
    const soon = dueSoonUntil(asOf, calendar)
    const dues = open.map((each) => each.due ?? new Date(0))
    expect(dues.filter((due) => due < asOf).length).toBe(7)
    expect(dues.filter((due) => due >= asOf && due <= soon).length).toBeGreaterThanOrEqual(11)
    expect(dues.filter((due) => due > soon).length).toBeGreaterThanOrEqual(6)
  })

  it('can be told on any day of the year and at any hour, never past that moment', () => {
    const hours = ['00:05', '07:10', '10:30', '13:15', '17:55', '23:50']
    for (let day = at('2025-12-20 00:00').getTime(), turn = 0; day < at('2027-01-10 00:00').getTime(); day += 9 * 86_400_000, turn += 1) {
      const now = at(`${new Date(day + 8 * 3_600_000).toISOString().slice(0, 10)} ${hours[turn % hours.length]}`)
      for (const county of Object.keys(counties) as (keyof typeof counties)[]) {
        const open = openCases(county, now, calendar)
        expect(open.flatMap((each) => replay(each, now).faults)).toEqual([])
      }
    }
  })

  it('are told up to the whole minute', () => {
    expect(sampleAsOf(new Date('2026-11-24T02:30:59.999Z'))).toEqual(new Date('2026-11-24T02:30:00Z'))
  })
})
