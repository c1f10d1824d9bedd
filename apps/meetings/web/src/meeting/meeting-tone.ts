import type { Decision, MeetingState, SeatStatus } from '@wuxin/meetings/meeting.schema'
import type { StateTone } from '@wuxin/web/tokens'

/** The hue of a meeting's state. */
export const toneOfState: Record<MeetingState, StateTone> = {
  draft: 'waiting', notified: 'underWay', in_session: 'underWay', minutes: 'dueSoon', confirmed: 'done', published: 'done', cancelled: 'outOfRemit',
}

/** The hue of a seat's status. */
export const toneOfSeat: Record<SeatStatus, StateTone> = { invited: 'waiting', received: 'underWay', excused: 'outOfRemit', present: 'done' }

/** The hue of a decision; only what is carried out is green. */
export const toneOfDecision: Record<Decision, StateTone> = { adopt: 'done', explain: 'explained', defer: 'waiting', reject: 'outOfRemit', refer: 'outOfRemit' }
