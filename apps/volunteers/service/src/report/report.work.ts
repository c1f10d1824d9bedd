import type { Addressee } from '@wuxin/events/notice'
import { countyOf } from '@wuxin/platform/area'
import { noClock } from '@wuxin/service/life/clock'
import { eachOf } from '@wuxin/service/life/due-work'
import { butFor, levelAbove, tell } from '@wuxin/service/life/notice'
import { is } from '@wuxin/service/list/condition'
import { loadLocked } from '@wuxin/service/load'
import { assertInCounty, inTurn, type Work } from '@wuxin/service/work'
import { isReportPlace } from '@wuxin/volunteers/report.rules'
import type { makeReportInput } from '@wuxin/volunteers/report.schema'
import { isPartyMember } from '@wuxin/volunteers/volunteer.rules'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import type { Directory } from '@wuxin/service/directory'
import type { z } from 'zod'
import type { Step } from '../step/step.table.ts'
import { actingOn, settings, type Acting } from '../volunteers.work.ts'
import { Report } from './report.entity.ts'

/** The caller reports to a community (报到). Throws PARTY_MEMBERS_ONLY, REPORT_LEVEL_WRONG, PLACE_UNKNOWN, UNIT_UNKNOWN, and REPORT_EXISTS where they did so before. */
export async function madeReport(work: Work, { kind, area, unit, words }: z.output<typeof makeReportInput>): Promise<Report> {
  const { id: personId, name } = work.caller
  const county = countyOf(area)
  assertInCounty(work, county)
  const directory = await work.directory(county)
  if (!isPartyMember(directory.postsOf(personId))) throw volunteerError('PARTY_MEMBERS_ONLY', {})
  if (!isReportPlace(area)) throw volunteerError('REPORT_LEVEL_WRONG', { area })
  directory.area(area)
  directory.unit(unit)
  await inTurn(work, 'report', personId)
  if ((await work.em.count(Report, { personId, kind, state: { $in: ['reported', 'confirmed'] } }, { filters: false })) > 0) throw volunteerError('REPORT_EXISTS', { kind })
  const { version: settingsVersion } = await settings.current(work, area)
  const report = work.em.create(Report, {
    ...noClock, area, units: [unit], personId, name, kind, unit, words, state: 'reported', reportedAt: work.now, confirmedAt: null, endedAt: null, reason: null, settingsVersion, stepCount: 0,
    createdAt: work.now, updatedAt: work.now,
  })
  await announceReport(work, report, report.make(await actingOn(work, report)))
  return report
}

/** Takes one step on the version of a report that the caller saw, and tells whom it concerns. */
export async function stepReport(work: Work, { id, version }: { id: string; version: number }, take: (report: Report, by: Acting) => Step): Promise<string> {
  await stepOn(work, await loadLocked(work, Report, id, version), take)
  return id
}

const stepOn = async (work: Work, report: Report, take: (report: Report, by: Acting) => Step): Promise<void> => announceReport(work, report, take(report, await actingOn(work, report)))

/** Reports that the community did not answer in time: up one level each. */
export const overdueReports = eachOf(Report, (now) => is`r.wake_at < ${now}`, (report: Report, work: Work) => stepOn(work, report, (found, by) => found.escalate(by)))

const community = ({ area }: Report): Addressee[] => [{ role: 'community_worker', area }]

/** Whom a step concerns: the community of a report and of its end, whoever made it of the answer. */
const told: Partial<Record<string, (report: Report, directory: Directory) => Addressee[]>> = {
  report: community,
  confirm: ({ personId }) => [{ user: personId }],
  refuse: ({ personId }) => [{ user: personId }],
  end: community,
  escalate: (report, directory) => [...levelAbove(report.escalatedTo, report.area, directory), ...community(report)],
}

async function announceReport(work: Work, report: Report, step: Step): Promise<void> {
  work.em.persist(step)
  await work.em.flush()
  const { id, area, kind, escalatedTo } = report
  const to = butFor(work.caller.id, told[step.action]?.(report, await work.directory(countyOf(area))) ?? [])
  await tell(work, { number: '', area }, [{ to, text: `notice.reportIn.${step.action}`, params: { kind, level: escalatedTo ?? '' }, link: `/m/volunteers/reports/${id}` }])
}
