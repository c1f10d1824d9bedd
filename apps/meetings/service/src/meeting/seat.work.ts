import type { addGuestsInput, removeGuestInput, reseatInput, signInByHandInput } from '@wuxin/meetings/meeting-input.schema'
import type { MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import { DomainError } from '@wuxin/platform/error'
import { dayOf } from '@wuxin/platform/working-day'
import { tell } from '@wuxin/service/life/notice'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { Body } from '../body/body.entity.ts'
import type { Acting } from '../meetings.work.ts'
import type { Step } from '../step/step.table.ts'
import { moveTopics, sessionOf } from './agenda.work.ts'
import { noticeOf } from './meeting-notice.rules.ts'
import { recordView } from './meeting-record.view.ts'
import { assertIn } from './meeting-step.entity.ts'
import type { Meeting } from './meeting.entity.ts'
import { Ballot, Guest } from './meeting.table.ts'
import { announce, beside, lockMeeting } from './meeting.work.ts'
import { signInByHand } from './seat.entity.ts'

/** The notice goes out: everybody who sits in the body on the day has a seat, and the topics of the agenda are called. */
export async function notify(work: Work, found: Meeting, by: Acting): Promise<Step> {
  const body = await work.em.findOneOrFail(Body, { id: found.body }, { populate: ['members'] })
  const step = found.notify(body.sitting(by, dayOf(found.startsAt)), by)
  await moveTopics(work, found, (topic, acting) => topic.notify({ meeting: sessionOf(found) }, acting))
  return step
}

/** Gives the seats of a meeting whose notice is out to those who sit in the body on its day, and calls those who came. */
export async function reseat(work: Work, found: Meeting, by: Acting): Promise<void> {
  const body = await work.em.findOneOrFail(Body, { id: found.body }, { populate: ['members'] })
  const { step, joined } = found.reseat(body.sitting(by, dayOf(found.startsAt)), by)
  if (step === null) return
  await announce(work, found, step)
  await tell(work, found, [noticeOf(found, joined.flatMap(({ user }) => (user === null ? [] : [{ user }])), 'notify')])
}

/** The same by the hand of whoever arranges the meeting, on the version that they saw. */
export async function reseated(work: Work, { id, version }: z.output<typeof reseatInput>): Promise<MeetingRecord> {
  const { found, by } = await lockMeeting(work, id, version)
  await reseat(work, found, by)
  return recordView(work, id)
}

/** Signs in by hand, or takes that back. */
export const takeAttendance = (work: Work, input: z.output<typeof signInByHandInput>): Promise<MeetingRecord> =>
  beside(work, input, async (found, by) => signInByHand(found, input, await work.em.find(Ballot, { meeting: found.id }), by))

const open = ['draft', 'notified', 'in_session', 'minutes'] as const

/** Puts people beside the table (列席); whoever is there already, by the register, is there once. Throws UNIT_UNKNOWN. */
export const addGuests = (work: Work, { id, guests }: z.output<typeof addGuestsInput>): Promise<MeetingRecord> =>
  beside(work, { id }, async (found, by) => {
    assertIn(found, open, 'addGuests')
    const known = new Set((await work.em.find(Guest, { meeting: id, person: { $ne: null } })).map(({ person }) => person))
    for (const { name, kind, unit, person } of guests) {
      if (unit !== null) by.directory.unit(unit)
      if (person !== null && known.has(person)) continue
      known.add(person)
      work.em.create(Guest, { meeting: found, area: found.area, name, kind, unit, person })
    }
    const units = guests.flatMap(({ unit }) => (unit === null || found.units.includes(unit) ? [] : [unit]))
    if (units.length > 0) Object.assign(found, { units: [...found.units, ...new Set(units)], updatedAt: by.now })
  })

/** Takes somebody off the list beside the table. */
export const removeGuest = (work: Work, { id, guest }: z.output<typeof removeGuestInput>): Promise<MeetingRecord> =>
  beside(work, { id }, async (found) => {
    assertIn(found, open, 'removeGuest')
    const gone = await work.em.findOne(Guest, { id: guest, meeting: id })
    if (!gone) throw new DomainError('NOT_FOUND', { id: guest })
    work.em.remove(gone)
  })
