import { dueWork } from '@wuxin/service/life/due-work'
import { overdueHazards } from './hazard/hazard-clock.work.ts'

/** Looks every minute for whatever waits beyond its time. */
export const clocks = dueWork({ name: 'patrols.clocks', cron: '* * * * *', looks: [overdueHazards] })
