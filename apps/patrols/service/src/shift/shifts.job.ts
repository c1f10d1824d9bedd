import { dueWork, eachOf } from '@wuxin/service/life/due-work'
import { is } from '@wuxin/service/list/condition'
import { actingOn } from '../patrols.work.ts'
import { Shift } from './shift.entity.ts'
import { tellOf } from './shift.work.ts'

/** Looks every ten minutes for shifts that nobody walked. */
export const shifts = dueWork({
  name: 'patrols.shifts',
  cron: '*/10 * * * *',
  looks: [eachOf(Shift, (now) => is`(r.state = 'planned' and r.wake_at <= ${now})`, async (shift, work) => tellOf(work, shift, shift.miss(await actingOn(work, shift))))],
})
