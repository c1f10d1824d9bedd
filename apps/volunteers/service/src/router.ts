import { auditRouter } from '@wuxin/service/audit-router'
import { procedures, router } from '@wuxin/service/procedure'
import { settingsRouter } from '@wuxin/service/settings-router'
import { permissions } from '@wuxin/volunteers/permissions'
import { myRouter } from './my/my.router.ts'
import { reportRouter } from './report/report.router.ts'
import { teamRouter } from './team/team.router.ts'
import { certificateRouter, residentCertificateRouter } from './volunteer/certificate.router.ts'
import { ownRouter } from './register/own.router.ts'
import { serviceRecordRouter } from './volunteer/service-record.router.ts'
import { volunteerRouter } from './register/volunteer.router.ts'
import { buildingRouter } from './building/building.router.ts'
import { alarmRouter, curtainRouter } from './household/curtain.router.ts'
import { householdRouter } from './household/household.router.ts'
import { overviewRouter } from './overview.router.ts'
import { pledgeRouter } from './pledge/pledge.router.ts'
import { residentPledgesRouter } from './pledge/resident.router.ts'
import { residentSessionsRouter } from './session/resident.router.ts'
import { sessionRouter } from './session/session.router.ts'
import { homeServiceRouter } from './home-service/home-service.router.ts'
import { residentHomeServiceRouter } from './home-service/resident.router.ts'
import { offerRouter } from './order/offer.router.ts'
import { orderRouter } from './order/order.router.ts'
import { residentOrderRouter } from './order/resident.router.ts'
import { allianceRouter } from './alliance/alliance.router.ts'
import { organisationRouter } from './organisation/organisation.router.ts'
import { listingRouter } from './project/listing.router.ts'
import { projectRouter } from './project/project.router.ts'
import { settings } from './volunteers.work.ts'
import { residentWishRouter } from './wish/resident.router.ts'
import { wishRouter } from './wish/wish.router.ts'

const { permitted } = procedures(permissions)

/** Whose history is for those assigned alone, by a procedure of its own: no post at the place opens it. */
const confided = ['Household', 'Alarm']

/** All procedures of this service; the web imports its type. */
export const volunteersRouter = router({
  wishes: wishRouter,
  teams: teamRouter,
  volunteers: volunteerRouter,
  own: ownRouter,
  my: myRouter,
  records: serviceRecordRouter,
  certificates: certificateRouter,
  reports: reportRouter,
  buildings: buildingRouter,
  households: householdRouter,
  curtain: curtainRouter,
  alarms: alarmRouter,
  pledges: pledgeRouter,
  sessions: sessionRouter,
  overview: overviewRouter,
  offers: offerRouter,
  orders: orderRouter,
  homeServices: homeServiceRouter,
  listings: listingRouter,
  projects: projectRouter,
  alliances: allianceRouter,
  organisations: organisationRouter,
  settings: settingsRouter(permitted('settings:edit'), settings),
  audit: auditRouter({ auditor: permitted('audit:view'), reader: permitted('trace:view'), mayRead: (_, record) => !confided.includes(record) }),
  /** What residents do, without an account. */
  residentWishes: residentWishRouter,
  residentCertificates: residentCertificateRouter,
  residentPledges: residentPledgesRouter,
  residentSessions: residentSessionsRouter,
  residentOrders: residentOrderRouter,
  residentHomeServices: residentHomeServiceRouter,
})
export type VolunteersRouter = typeof volunteersRouter
