import { dueWork, eachOf } from '@wuxin/service/life/due-work'
import { is } from '@wuxin/service/list/condition'
import type { Work } from '@wuxin/service/work'
import { CultureEvent } from '../event/event.entity.ts'
import { tellLine } from './sign-up-notice.work.ts'
import { SignUp } from './sign-up.entity.ts'
import { lapseOffers } from './sign-up.work.ts'

/** Events with an offered place whose time is over: the event is held, then its line changes. */
const overdueOffers = eachOf(
  CultureEvent,
  (now) => is`r.state <> 'cancelled' and r.id in (select s.event from sign_up s where s.state = 'offered' and s.until < ${now})`,
  (event: CultureEvent, work: Work) => lapseOffers(work, event),
)

/** Looks every minute for offered places that nobody confirmed. */
export const offers = dueWork({ name: 'culture.offers', cron: '* * * * *', looks: [overdueOffers] })

const DAY = 86_400_000

/** Those of an event that begins within a day who were not told yet: each hears of it once. */
async function remind(event: CultureEvent, work: Work): Promise<void> {
  const entries = await work.em.find(SignUp, { event: event.id, state: 'in', account: { $ne: null }, remindedAt: null }, { filters: false })
  await tellLine(work, event, 'remind', entries)
  for (const entry of entries) entry.remindedAt = work.now
}

/** Looks every ten minutes for events that begin within a day, and tells those who come and have an account. */
export const reminders = dueWork({
  name: 'culture.reminders',
  cron: '*/10 * * * *',
  looks: [
    eachOf(CultureEvent, (now) => is`r.state in ('published', 'sign_up', 'check_in') and r.starts > ${now} and r.starts <= ${new Date(now.getTime() + DAY)}
      and exists (select from sign_up s where s.event = r.id and s.state = 'in' and s.account is not null and s.reminded_at is null)`, remind),
  ],
})
