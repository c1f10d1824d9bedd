import type { Job } from '@wuxin/service/define'
import { seeToCases } from './case-batch.work.ts'
import { is } from './case.queries.ts'
import { actingOn, announce } from './case.work.ts'

/** Looks every minute for cases whose clock ran out: hands the overdue up one level, and closes those that nobody rated in time. */
export const escalation: Job = {
  name: 'feedback.escalation',
  cron: '* * * * *',
  run: (service) =>
    seeToCases(service, {
      job: 'escalation',
      which: (now) => is`c.wake_at < ${now}`,
      see: async (found, work) => {
        const by = await actingOn(work, found)
        await announce(work, found, found.state === 'rate' ? found.lapse(by) : found.escalate(by))
      },
    }),
}
