import type { Work } from '@wuxin/service/work'
import type { amendHouseholdInput, HouseholdRecord, householdVisitInput, stoppedView, tellAbsenceInput, withdrawCareConsentInput, endHouseholdInput, releaseInput } from '@wuxin/volunteers/household.schema'
import { isVisitDue } from '@wuxin/volunteers/household.rules'
import { dayOf } from '@wuxin/platform/working-day'
import type { z } from 'zod'
import { recordServed } from '../volunteer/service-report.work.ts'
import { climbWhereDeserted, letGoOf } from './alarm.work.ts'
import { forget } from './forget.work.ts'
import { householdPage } from './household-record.queries.ts'
import { factsOf, partOf } from './household-step.entity.ts'
import { CareVisit, Inhabitant } from './household.table.ts'
import { announce, assertBuilding, openFile, step, takePhotos } from './household.work.ts'

/**
 * 走访: the visit and what it came to, and the file's next one; where hours are told, they stand as a record of service that names
 * the file's number alone. Throws DAY_AHEAD, PHOTO_UNKNOWN and what `recordServed` throws.
 */
export function visit(work: Work, { words, photos, needs, day, served, ...seen }: z.output<typeof householdVisitInput>): Promise<HouseholdRecord> {
  return step(work, seen, async ({ file, by }) => {
    const line = file.visit({ day }, by)
    await takePhotos(work, file, photos)
    const { id: byId, name } = work.caller
    work.em.create(CareVisit, { area: file.area, household: file, day, byId, by: name, words, photos, needs, at: work.now })
    if (served !== null) {
      const { id, area, number } = file
      const service = { area, place: by.directory.areaName(area), hours: served, words: number, photos: [], occasion: { kind: 'household', id, label: number } as const }
      await recordServed(work, service, { persons: [byId] })
    }
    return line
  })
}

/** Changes who lives there, by those who read it. Throws BUILDING_UNKNOWN. */
export function amend(work: Work, { name, phone, building, door, relative, needs, kind, people, ...seen }: z.output<typeof amendHouseholdInput>): Promise<HouseholdRecord> {
  return step(work, seen, async ({ file, by }) => {
    const line = file.amend({ kind, people }, by)
    const inhabitant = await work.em.findOneOrFail(Inhabitant, { household: file.id })
    if (building !== inhabitant.building) await assertBuilding(work, file.area, building)
    Object.assign(inhabitant, { name, phone, building, door, needs, relativeName: relative?.name ?? null, relativePhone: relative?.phone ?? null })
    return line
  })
}

/** A carer is ill or away: what waits for them at this moment goes on to the next at once. */
export function tellAbsence(work: Work, input: z.output<typeof tellAbsenceInput>): Promise<HouseholdRecord> {
  return step(work, input, async (opened) => {
    const line = opened.file.tellAbsence(input, opened.by)
    await climbWhereDeserted(work, opened)
    return line
  })
}

/** Ends somebody's part: its alarm is theirs no longer, and one that was with them alone is passed on at once. */
export function release(work: Work, input: z.output<typeof releaseInput>): Promise<HouseholdRecord> {
  return step(work, input, async (opened) => {
    const { person } = partOf(opened.file, input.carer)
    const line = opened.file.release(input, opened.by)
    letGoOf(work, opened, person)
    await climbWhereDeserted(work, opened)
    return line
  })
}

/** The household's own no. Answers what stopped with it; what is kept of the people stays for those whom an alarm called, until it is closed. */
export async function withdrawConsent(work: Work, input: z.output<typeof withdrawCareConsentInput>): Promise<z.output<typeof stoppedView>> {
  const opened = await openFile(work, input)
  const { file, alarm, by } = opened
  const today = dayOf(work.now)
  const next = file.state === 'care' && file.dueAt ? dayOf(file.dueAt) : null
  const { curtain, alarmed } = factsOf(file, by)
  const carers = file.carers.getItems().filter(({ status, to }) => status === 'assigned' || (status === 'accepted' && (to === null || to >= today))).length
  const line = file.withdrawConsent(input, by)
  const isOver = file.state === 'ended'
  if (isOver && !alarm) await forget(work, file.id)
  await announce(work, file, line)
  return {
    household: await householdPage(work, file.id, 'told'),
    stopped: { visitDue: isOver && isVisitDue(next, today) ? next : null, curtain: curtain === true, alarms: Number(curtain !== null && alarmed.length > 0), carers: isOver ? carers : 0 },
  }
}

/** Ends the pairing. Throws ALARM_OPEN. */
export function end(work: Work, input: z.output<typeof endHouseholdInput>): Promise<HouseholdRecord> {
  return step(work, input, async ({ file, by }) => {
    const line = file.end(input, by)
    await forget(work, file.id)
    return line
  })
}
