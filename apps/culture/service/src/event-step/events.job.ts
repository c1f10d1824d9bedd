import { dueWork, eachOf } from '@wuxin/service/life/due-work'
import { is } from '@wuxin/service/list/condition'
import { stepOn } from './event-step.work.ts'
import { CultureEvent } from '../event/event.entity.ts'

/** Looks every minute for events whose sign-up or check-in opens or closes by itself. */
export const events = dueWork({
  name: 'culture.events',
  cron: '* * * * *',
  looks: [eachOf(CultureEvent, (now) => is`(r.wake_at <= ${now} and r.state in ('published', 'sign_up'))`, (event, work) => stepOn(work, event, (found, by) => found.goOn(by)))],
})
