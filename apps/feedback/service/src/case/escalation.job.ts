import { dueWork, eachOf } from '@wuxin/service/life/due-work'
import { is } from '@wuxin/service/list/condition'
import { actingOn } from '../feedback.work.ts'
import { Case } from './case.entity.ts'
import { announce } from './case.work.ts'

/** Looks every minute for cases whose clock ran out: hands the overdue up one level, and closes those that nobody rated in time. */
export const escalation = dueWork({
  name: 'feedback.escalation',
  cron: '* * * * *',
  looks: [
    eachOf(Case, (now) => is`r.wake_at < ${now}`, async (found, work) => {
      const by = await actingOn(work, found)
      await announce(work, found, found.state === 'rate' ? found.lapse(by) : found.escalate(by))
    }),
  ],
})
