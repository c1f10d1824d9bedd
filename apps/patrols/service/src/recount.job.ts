import { dueWork } from '@wuxin/service/life/due-work'
import { recountHazards } from './hazard/hazard-clock.work.ts'

/** Counts deadlines that are still ahead again every night, so that a calendar which changed by day holds from the next. Those set by hand stay. */
export const recount = dueWork({ name: 'patrols.recount', cron: '35 0 * * *', looks: [recountHazards] })
