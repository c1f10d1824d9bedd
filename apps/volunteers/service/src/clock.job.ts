import { dueWork } from '@wuxin/service/life/due-work'
import { overdueFiles } from './household/household-clock.work.ts'
import { expiredListings, overdueProjects } from './project/project-clock.work.ts'
import { overduePledges } from './pledge/pledge.work.ts'
import { overdueHomeServices } from './home-service/home-service-step.work.ts'
import { overdueOrders } from './order/order-clock.work.ts'
import { overdueReports } from './report/report.work.ts'
import { overdueRecords } from './volunteer/service-record.work.ts'
import { overdueWishes } from './wish/wish-clock.work.ts'

/** Looks every minute for whatever waits beyond its time; each kind of record says in its own folder what then becomes of it. */
export const clocks = dueWork({
  name: 'volunteers.clocks',
  cron: '* * * * *',
  looks: [
    overdueWishes,
    overdueRecords,
    overdueReports,
    overdueFiles,
    overduePledges,
    overdueOrders,
    overdueHomeServices,
    expiredListings,
    overdueProjects,
  ],
})
