import type { arrangeInput, excuseInput } from '@wuxin/meetings/meeting-input.schema'
import type { MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import { meetingError } from '@wuxin/meetings/meetings.schema'
import { countyOf } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { tell } from '@wuxin/service/life/notice'
import { loadLocked } from '@wuxin/service/load'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import type { Body } from '../body/body.entity.ts'
import { actingOn, nextNumber, settings, type Acting } from '../meetings.work.ts'
import { searched } from '../search.queries.ts'
import type { Step } from '../step/step.table.ts'
import { convenerOf, noticeOf, toldOf } from './meeting-notice.rules.ts'
import { recordView } from './meeting-record.view.ts'
import { mayAttend } from './meeting-sight.queries.ts'
import { Meeting } from './meeting.entity.ts'
import { excuse } from './seat.entity.ts'

/** A meeting that nothing has happened to yet. */
const untouched = {
  state: 'draft', signInCode: null, notifiedAt: null, openedAt: null, endedAt: null, confirmedAt: null, publishedAt: null, published: null, dueAt: null, wakeAt: null,
  reason: null, stepCount: 0,
} as const

/** A meeting with its seats and agenda, which nobody else changes until this work ends, and who acts on it. `seen` is the version that the caller saw. Throws NOT_FOUND as `readMeeting` does. */
export async function lockMeeting(work: Work, id: string, seen?: number): Promise<{ found: Meeting; by: Acting }> {
  const found = await loadLocked(work, Meeting, id, seen)
  await work.em.populate(found, ['seats', 'items'])
  if (!mayAttend(work, found)) throw new DomainError('NOT_FOUND', { id })
  return { found, by: await actingOn(work, found) }
}

/** Takes one step on the version of a meeting that the caller saw, tells whom it concerns, and answers the meeting as it is now. */
export async function step(work: Work, { id, version }: { id: string; version: number }, move: (found: Meeting, by: Acting) => Step | Promise<Step>): Promise<MeetingRecord> {
  const { found, by } = await lockMeeting(work, id, version)
  await announce(work, found, await move(found, by))
  return recordView(work, id)
}

/** What people do at the table side by side: what another did since the caller looked does not stand in the way, and no line of the history is written. */
export async function beside(work: Work, { id }: { id: string }, act: (found: Meeting, by: Acting) => void | Promise<void>): Promise<MeetingRecord> {
  const { found, by } = await lockMeeting(work, id)
  await act(found, by)
  await work.em.flush()
  return recordView(work, id)
}

/** Keeps a meeting's step, makes it findable, and tells those at the table. */
export async function announce(work: Work, found: Meeting, taken: Step): Promise<void> {
  work.em.persist(taken)
  await work.em.flush()
  const directory = await work.directory(countyOf(found.area))
  if (taken.action === 'arrange' || taken.action === 'amend') {
    await searched.keep(work, { id: found.id, area: found.area, words: [found.number, found.title, found.venue, directory.path(found.area)] }, { kind: 'meeting' })
  }
  await tell(work, found, [noticeOf(found, toldOf(found, taken), taken.action)])
}

/** Arranges a meeting of a body, or the next one by the body's own rule (`occurrence`). Throws BODY_CLOSED and MEETING_IN_PAST. */
export async function arrange(work: Work, body: Body, when: Omit<z.output<typeof arrangeInput>, 'body'>, occurrence: Date | null = null): Promise<Meeting> {
  if (body.closedAt !== null) throw meetingError('BODY_CLOSED', { name: body.name })
  const { version: settingsVersion } = await settings.current(work, body.area)
  const found = work.em.create(Meeting, {
    ...untouched, area: body.area, body: body.id, bodyKind: body.kind, title: when.title, venue: when.place, startsAt: work.now, endsAt: work.now, occurrence,
    number: await nextNumber(work, 'meeting', body.area), settingsVersion, createdAt: work.now, updatedAt: work.now,
  })
  await announce(work, found, found.arrange(when, await actingOn(work, found)))
  return found
}

/** Takes leave, and tells whoever convenes at the place. */
export const excused = (work: Work, input: z.output<typeof excuseInput>): Promise<MeetingRecord> =>
  beside(work, input, async (found, by) => {
    excuse(found, input, by)
    await tell(work, found, [noticeOf(found, convenerOf(found, by.directory, by.caller.id), 'excuse')])
  })
