import { dueWork, eachOf } from '@wuxin/service/life/due-work'
import { is } from '@wuxin/service/list/condition'
import { actingOn } from '../feedback.work.ts'
import { Case } from './case.entity.ts'

/** Counts the deadlines of open cases again every night, so that a calendar which changed by day holds from the next. */
export const recount = dueWork({
  name: 'feedback.recount',
  cron: '20 0 * * *',
  looks: [eachOf(Case, (now) => is`r.closed_at is null and r.due_at > ${now}`, async (found, work) => found.recount(await actingOn(work, found)))],
})
