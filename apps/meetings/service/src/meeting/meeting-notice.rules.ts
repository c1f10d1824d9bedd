import type { Addressee } from '@wuxin/events/notice'
import type { MeetingAction } from '@wuxin/meetings/meeting.schema'
import { dayOf } from '@wuxin/platform/working-day'
import type { Directory } from '@wuxin/service/directory'
import type { Notice } from '@wuxin/service/life/notice'
import type { Step } from '../step/step.table.ts'
import type { Meeting } from './meeting.entity.ts'

/** What a notice of a meeting says: its title, its day and where it is held. */
export const noticeOf = ({ id, title, startsAt, venue: place }: Pick<Meeting, 'id' | 'title' | 'startsAt' | 'venue'>, to: Addressee[], text: string, more: Notice['params'] = {}): Notice => ({
  to, text: `notice.meeting.${text}`, params: { title, day: dayOf(startsAt), place, ...more }, link: `/m/meetings/meetings/${id}`,
})

/** Steps of which those at the table hear, once they were called to it: of its minutes too. */
const heard: readonly MeetingAction[] = ['notify', 'amend', 'setAgenda', 'cancel', 'confirm']

/** Whom a step tells of the meeting; the text is `notice.meeting.<step>`. Nobody where the list is empty, such as before the notice. Of an opening before its day hear those who are not there. */
export function toldOf(meeting: Meeting, { action, actorId, params }: Pick<Step, 'action' | 'actorId' | 'params'>): Addressee[] {
  const isEarly = action === 'open' && params.day !== undefined
  if (!isEarly && !heard.some((each) => each === action)) return []
  const users = meeting.seats.getItems().flatMap(({ user, status }) => (user === null || user === actorId || (isEarly && status === 'present') ? [] : [user]))
  return [...new Set(users)].map((user) => ({ user }))
}

/** Who hears that somebody at the table does not come: whoever convenes at the place, but for the one who wrote it down. */
export function convenerOf({ area }: Pick<Meeting, 'area'>, directory: Directory, actor: string): Addressee[] {
  const post = directory.nearest(area, ['branch_secretary', 'community_worker', 'township_officer'])
  return post && post.user !== actor ? [{ user: post.user }] : []
}
