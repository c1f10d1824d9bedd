import { recountClock } from '@wuxin/service/life/clock'
import { dueWork, eachOf } from '@wuxin/service/life/due-work'
import { is } from '@wuxin/service/list/condition'
import { actingOn } from './culture.work.ts'
import { CultureEvent } from './event/event.entity.ts'

/** Counts deadlines that are still ahead again every night, so that a calendar which changed by day holds from the next. Those set by hand stay. */
export const recount = dueWork({
  name: 'culture.recount',
  cron: '30 0 * * *',
  looks: [eachOf(CultureEvent, (now) => is`(r.state = 'scoring' and r.due_at > ${now})`, async (event, work) => recountClock(event, await actingOn(work, event)))],
})
