import { dayOf } from '@wuxin/platform/working-day'
import { dueWork, eachOf } from '@wuxin/service/life/due-work'
import { is } from '@wuxin/service/list/condition'
import { makeShifts } from './making.work.ts'
import { Plan } from './plan.entity.ts'

/** Makes the shifts of the days ahead every night, so that a calendar which changed by day holds from the next. */
export const plans = dueWork({
  name: 'patrols.plans',
  cron: '15 0 * * *',
  looks: [eachOf(Plan, (now) => is`(r.ended_at is null and (r."to" is null or r."to" >= ${dayOf(now)}))`, (plan, work) => makeShifts(work, plan))],
})
