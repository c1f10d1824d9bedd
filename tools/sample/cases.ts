import type { Calendar } from '@wuxin/platform/working-day'
import type { PlannedCase } from './case-plan.ts'
import { closedCases } from './closed-cases.ts'
import { openCases } from './open-cases.ts'

/** When the sample is loaded, to the minute: open cases are told up to then. */
export function sampleAsOf(now: Date): Date {
  return new Date(Math.floor(now.getTime() / 60_000) * 60_000)
}

/**
 * Every sample case of both counties in the order of its report: those closed from January 2024 to June 2025 are the
 * same always, those under way lie in the weeks before `asOf`.
 */
export function planCases(asOf: Date, calendar: Calendar): PlannedCase[] {
  const all = (['zuoyun', 'hunyuan'] as const).flatMap((county) => [...closedCases(county, calendar), ...openCases(county, asOf, calendar)])
  return all.sort((a, b) => a.report.at.getTime() - b.report.at.getTime())
}
