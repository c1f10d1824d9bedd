import { eachOf } from '@wuxin/service/life/due-work'
import { recountClock } from '@wuxin/service/life/clock'
import { is } from '@wuxin/service/list/condition'
import type { Work } from '@wuxin/service/work'
import { actingOn } from '../patrols.work.ts'
import { stepOn } from './hazard-step.work.ts'
import { Hazard } from './hazard.entity.ts'

/** Hazards whose time is over go up one level. */
export const overdueHazards = eachOf(Hazard, (now) => is`r.wake_at < ${now}`, (hazard: Hazard, work: Work) => stepOn(work, hazard, (each, by) => each.escalate(by)))

/** Deadlines that are still ahead are counted again, because the calendar may have changed by day. */
export const recountHazards = eachOf(Hazard, (now) => is`r.due_at > ${now}`, async (hazard: Hazard, work: Work) => {
  recountClock(hazard, await actingOn(work, hazard))
  if (hazard.state === 'rectify') hazard.rectifyBy = hazard.dueAt
})
