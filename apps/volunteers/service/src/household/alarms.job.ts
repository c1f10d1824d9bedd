import { dueWork } from '@wuxin/service/life/due-work'
import { endedWindows, unansweredAlarms } from './household-clock.work.ts'

/** Looks every minute for windows that ended in silence and for alarms that nobody answered: apart from all other clocks, so that none of those keeps them waiting. */
export const alarms = dueWork({ name: 'volunteers.alarms', cron: '* * * * *', looks: [unansweredAlarms, endedWindows] })
