import { dueWork, eachOf } from '@wuxin/service/life/due-work'
import { is } from '@wuxin/service/list/condition'
import type { Work } from '@wuxin/service/work'
import { CultureEvent } from '../event/event.entity.ts'
import { lapseOffers } from './sign-up.work.ts'

/** Events with an offered place whose time is over: the event is held, then its line changes. */
const overdueOffers = eachOf(
  CultureEvent,
  (now) => is`r.id in (select s.event from sign_up s where s.state = 'offered' and s.until < ${now})`,
  (event: CultureEvent, work: Work) => lapseOffers(work, event),
)

/** Looks every minute for offered places that nobody confirmed. */
export const offers = dueWork({ name: 'culture.offers', cron: '* * * * *', looks: [overdueOffers] })
