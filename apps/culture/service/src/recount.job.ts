import { recountClock } from '@wuxin/service/life/clock'
import { dueWork, eachOf } from '@wuxin/service/life/due-work'
import { is } from '@wuxin/service/list/condition'
import { actingOn } from './culture.work.ts'
import { Matter } from './matter.entity.ts'

/** Counts deadlines that are still ahead again every night, so that a calendar which changed by day holds from the next. */
export const recount = dueWork({
  name: 'culture.recount',
  cron: '30 0 * * *',
  looks: [eachOf(Matter, (now) => is`r.due_at > ${now}`, async (matter, work) => recountClock(matter, await actingOn(work, matter)))],
})
