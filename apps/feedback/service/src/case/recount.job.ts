import type { Job } from '@wuxin/service/define'
import { seeToCases } from './case-batch.work.ts'
import { is } from './case.queries.ts'
import { actingOn } from './case.work.ts'

/** Counts the deadlines of open cases again every night, so that a calendar which changed by day holds from the next. */
export const recount: Job = {
  name: 'feedback.recount',
  cron: '20 0 * * *',
  run: (service) =>
    seeToCases(service, {
      job: 'recount',
      which: (now) => is`c.closed_at is null and c.due_at > ${now}`,
      see: async (found, work) => found.recount(await actingOn(work, found)),
    }),
}
