import { DomainError } from '@wuxin/platform/error'
import { holdsAt } from '@wuxin/platform/caller'
import { dayOf } from '@wuxin/platform/working-day'
import { eachOf } from '@wuxin/service/life/due-work'
import { is } from '@wuxin/service/list/condition'
import { loadLocked } from '@wuxin/service/load'
import { assertInCounty, type Work } from '@wuxin/service/work'
import { permissions } from '@wuxin/volunteers/permissions'
import { recordRules } from '@wuxin/volunteers/service-record.rules'
import type { confirmedServices, confirmServicesInput, correctServiceInput, reportServiceInput } from '@wuxin/volunteers/service-record.schema'
import { countyOf } from '@wuxin/platform/area'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Step } from '../step/step.table.ts'
import { actingOn, type Acting } from '../volunteers.work.ts'
import { assertFree, assertTimely } from './service-hours.work.ts'
import { tellOfStep } from './service-notice.work.ts'
import { ServiceRecord } from './service-record.entity.ts'
import { labelOf } from './service-occasion.queries.ts'
import { recordServed } from './service-report.work.ts'
import { servingVolunteer } from './volunteer.work.ts'

/** Writes down what the caller did, or what those did whom they led. Throws what `recordServed` throws, and FORBIDDEN where they led none of them. */
export async function reportedService(work: Work, input: z.output<typeof reportServiceInput>): Promise<ServiceRecord[]> {
  const { area, place, day, from, to, words, photos, occasion, volunteers } = input
  assertInCounty(work, countyOf(area))
  if (volunteers) await assertLed(work, area, volunteers)
  const label = await labelOf(work, occasion)
  return recordServed(work, { area, place, hours: { day, from, to }, words, photos, occasion: { ...occasion, label } }, volunteers ? { volunteers } : { persons: [work.caller.id] })
}

/** Whoever organises at the place speaks for all who served there, the leader of a team for its members, and everybody for themselves. Throws FORBIDDEN. */
export async function assertLed(work: Work, area: string, volunteers: readonly string[]): Promise<void> {
  if (holdsAt(work.caller, permissions['record:confirm'], area)) return
  const today = dayOf(work.now)
  const { rows } = await sql<{ id: string }>`select v.id from volunteer v where v.id = any (${volunteers}::uuid[]) and v.person <> ${work.caller.id} and not exists (
    select from team_member m join team_member led on led.team_id = m.team_id join volunteer leader on leader.id = led.volunteer
    where m.volunteer = v.id and leader.person = ${work.caller.id} and leader.left_at is null and led.position = 'leader'
      and led."from" <= ${today} and (led."to" is null or led."to" >= ${today}) and m."from" <= ${today} and (m."to" is null or m."to" >= ${today}))`.execute(work.db)
  if (rows.length > 0) throw new DomainError('FORBIDDEN', { action: 'report' })
}

/** Takes one step on the version of a record that the caller saw, and tells whom it concerns. */
export async function stepRecord(work: Work, { id, version }: { id: string; version: number }, take: (record: ServiceRecord, by: Acting) => Step): Promise<string> {
  await stepOn(work, await loadLocked(work, ServiceRecord, id, version), take)
  return id
}

/** Takes a step on a record at hand. */
async function stepOn(work: Work, record: ServiceRecord, take: (record: ServiceRecord, by: Acting) => Step): Promise<void> {
  const step = take(record, await actingOn(work, record))
  work.em.persist(step)
  await work.em.flush()
  if (step.action === 'refuse' || step.action === 'correct' || step.action === 'escalate') await tellOfStep(work, record, step.action)
}

/** Records that nobody confirmed or refused in time: up one level each. */
export const overdueRecords = eachOf(ServiceRecord, (now) => is`r.wake_at < ${now}`, (record: ServiceRecord, work: Work) => stepOn(work, record, (found, by) => found.escalate(by)))

/** Other times or another place, and why. Throws NOTHING_CORRECTED, what is wrong with the new hours, and what keeps the volunteer from serving. */
export async function correctedRecord(work: Work, input: z.output<typeof correctServiceInput>): Promise<string> {
  const { id, version, day, from, to } = input
  const record = await loadLocked(work, ServiceRecord, id, version)
  const by = await actingOn(work, record)
  recordRules.assertMayDo('correct', record, work.caller)
  assertTimely({ day, from, to }, work.now, by.settings, record.day)
  await servingVolunteer(work, record.volunteer, day)
  await assertFree(work, [record.personId], { day, from, to }, id)
  return stepRecord(work, input, (found, acting) => found.correct(input, acting))
}

/** Confirms many at once: those that stand as the caller saw them and are not their own. The rest stay, and it is said why. */
export async function confirmMany(work: Work, { records }: z.output<typeof confirmServicesInput>): Promise<z.output<typeof confirmedServices>> {
  const answer: z.output<typeof confirmedServices> = { confirmed: [], left: [] }
  for (const seen of records.toSorted((one, other) => one.id.localeCompare(other.id))) {
    try {
      answer.confirmed.push(await stepRecord(work, seen, (record, by) => record.confirm(by)))
    } catch (error) {
      const because = error instanceof DomainError ? left[error.code] : undefined
      if (!because) throw error
      answer.left.push({ id: seen.id, because })
    }
  }
  return answer
}

const left: Partial<Record<string, 'changed' | 'own' | 'elsewhere'>> = {
  VERSION_CONFLICT: 'changed', TRANSITION_NOT_ALLOWED: 'changed', SELF_CONFIRMATION: 'own', FORBIDDEN: 'elsewhere', NOT_FOUND: 'elsewhere',
}
