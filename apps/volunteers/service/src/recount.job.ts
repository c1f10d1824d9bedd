import { recountClock } from '@wuxin/service/life/clock'
import { dueWork, eachOf } from '@wuxin/service/life/due-work'
import { is } from '@wuxin/service/list/condition'
import type { Work } from '@wuxin/service/work'
import { Pledge } from './pledge/pledge.entity.ts'
import { HomeService } from './home-service/home-service.entity.ts'
import { Order } from './order/order.entity.ts'
import { Report } from './report/report.entity.ts'
import { ServiceRecord } from './volunteer/service-record.entity.ts'
import { Project } from './project/project.entity.ts'
import { actingOn } from './volunteers.work.ts'
import { Wish } from './wish/wish.entity.ts'

const isAhead = (now: Date) => is`r.due_at > ${now}`

/** Counts deadlines that are still ahead again every night, so that a calendar which changed by day holds from the next. Those set by hand stay. */
export const recount = dueWork({
  name: 'volunteers.recount',
  cron: '35 0 * * *',
  looks: [
    eachOf(Wish, isAhead, recountOwn),
    eachOf(ServiceRecord, isAhead, recountOwn),
    eachOf(Report, isAhead, recountOwn),
    eachOf(Pledge, isAhead, recountOwn),
    eachOf(Order, isAhead, recountOwn),
    eachOf(HomeService, isAhead, recountOwn),
    eachOf(Project, isAhead, recountOwn),
  ],
})

async function recountOwn(found: Parameters<typeof recountClock>[0] & Parameters<typeof actingOn>[1], work: Work): Promise<void> {
  if (found.clock !== null) recountClock(found, await actingOn(work, found))
}
