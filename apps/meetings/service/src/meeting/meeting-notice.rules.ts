import type { Addressee } from '@wuxin/events/notice'
import type { MeetingAction } from '@wuxin/meetings/meeting.schema'
import type { Directory } from '@wuxin/service/directory'
import type { Meeting } from './meeting.entity.ts'

/** Steps of which those at the table hear, once they were called to it: of its minutes too. */
const heard: readonly MeetingAction[] = ['notify', 'amend', 'setAgenda', 'cancel', 'confirm']

/** Whom a step tells of the meeting; the text is `notice.meeting.<step>`. Nobody where the list is empty, such as before the notice. */
export function toldOf(meeting: Meeting, { action, actorId }: { action: string; actorId: string }): Addressee[] {
  if (!heard.some((each) => each === action)) return []
  const users = meeting.seats.getItems().flatMap(({ user }) => (user === null || user === actorId ? [] : [user]))
  return [...new Set(users)].map((user) => ({ user }))
}

/** Who hears that somebody at the table does not come: whoever convenes at the place, but for the one who wrote it down. */
export function convenerOf({ area }: Pick<Meeting, 'area'>, directory: Directory, actor: string): Addressee[] {
  const post = directory.nearest(area, ['branch_secretary', 'community_worker', 'township_officer'])
  return post && post.user !== actor ? [{ user: post.user }] : []
}
