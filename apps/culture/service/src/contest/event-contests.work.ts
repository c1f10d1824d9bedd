import type { FollowEvent } from '../event/event.work.ts'
import { Contest } from './contest.entity.ts'
import { stepOn } from './contest.work.ts'

/** An event that is off takes its contests with it, but for results that are published. */
export const followContests: FollowEvent = async (work, { id: event }, { action, words }) => {
  if (action !== 'cancel') return
  const open = await work.em.find(Contest, { event, closedAt: null }, { orderBy: { id: 'asc' } })
  for (const { id } of open) await stepOn(work, { id }, (contest, { by }) => contest.callOff(words ?? '', by))
}
