import { contractSigned, serviceClosed, wishMoved } from '@wuxin/events/volunteers'
import { filesAttached, filesFreed } from '@wuxin/events/file'
import { noticeSent } from '@wuxin/events/notice'
import { defineService } from '@wuxin/service/define'
import { permissions } from '@wuxin/volunteers/permissions'
import { allianceExport } from './alliance/alliance-export.routes.ts'
import { Alliance } from './alliance/alliance.entity.ts'
import { BuildingShare, BuildingVisit } from './building/building.table.ts'
import { homeServiceExport } from './home-service/home-service-export.routes.ts'
import { HomeService } from './home-service/home-service.entity.ts'
import { Alarm } from './household/alarm.entity.ts'
import { CurtainCheck } from './household/curtain.table.ts'
import { Household } from './household/household.entity.ts'
import { Absence, CareConsentGiven, CareVisit, Carer, Inhabitant } from './household/household.table.ts'
import { clocks } from './clock.job.ts'
import { alarms } from './household/alarms.job.ts'
import { terms } from './household/terms.job.ts'
import { CreateVolunteers } from './migrations/202611231400-volunteers.migration.ts'
import { OneSide } from './migrations/202611231900-one-side.migration.ts'
import { Goers } from './migrations/202611241030-goers.migration.ts'
import { HeardNo } from './migrations/202611241000-heard-no.migration.ts'
import { Order } from './order/order.entity.ts'
import { Offer } from './order/offer.table.ts'
import { orderExport } from './order/order-export.routes.ts'
import { OrderDoer, Remark } from './order/order.table.ts'
import { pledgeExport } from './pledge/pledge-export.routes.ts'
import { organisationExport } from './organisation/organisation-export.routes.ts'
import { Pledge } from './pledge/pledge.entity.ts'
import { listingExport } from './project/listing-export.routes.ts'
import { Listing } from './project/listing.entity.ts'
import { projectExport } from './project/project-export.routes.ts'
import { Project } from './project/project.entity.ts'
import { Contract, Delivery, ProjectPart, ProjectParty, Signature } from './project/project.table.ts'
import { recount } from './recount.job.ts'
import { ownExport } from './my/own-export.routes.ts'
import { reportExport } from './report/report-export.routes.ts'
import { Report } from './report/report.entity.ts'
import { volunteersRouter } from './router.ts'
import { sessionExport } from './session/session-export.routes.ts'
import { Session } from './session/session.entity.ts'
import { Attendance } from './session/session.table.ts'
import { Step } from './step/step.table.ts'
import { Team } from './team/team.entity.ts'
import { TeamMember } from './team/team.table.ts'
import { Certificate } from './volunteer/certificate.entity.ts'
import { certificatePaper } from './volunteer/certificate.routes.ts'
import { recordExport, volunteerExport } from './volunteer/service-export.routes.ts'
import { ServiceRecord } from './volunteer/service-record.entity.ts'
import { Volunteer } from './volunteer/volunteer.entity.ts'
import { Consent } from './volunteer/volunteer.table.ts'
import { wishExport } from './wish/wish-export.routes.ts'
import { Wish } from './wish/wish.entity.ts'

/** VOLUNTEERS 志愿: wishes claimed, services ordered, households cared for. */
export const service = defineService({
  id: 'volunteers',
  entities: [
    Wish, Volunteer, Consent, ServiceRecord, Certificate, Team, TeamMember, Offer, Order, OrderDoer, Remark, Report, Listing, Project, ProjectPart, ProjectParty, Contract, Signature, Delivery,
    Alliance, Pledge, BuildingShare, BuildingVisit, Household, Inhabitant, CareConsentGiven, Carer, Absence, CareVisit, CurtainCheck, Alarm, Session, Attendance, HomeService, Step,
  ],
  migrations: [{ name: '202611231400-volunteers', class: CreateVolunteers }, { name: '202611231900-one-side', class: OneSide }, { name: '202611241000-heard-no', class: HeardNo }, { name: '202611241030-goers', class: Goers }],
  router: volunteersRouter,
  permissions,
  publishes: [wishMoved, serviceClosed, contractSigned, filesAttached, filesFreed, noticeSent],
  jobs: [alarms, clocks, terms, recount],
  routes: [
    wishExport,
    certificatePaper,
    recordExport,
    volunteerExport,
    reportExport,
    ownExport,
    pledgeExport,
    sessionExport,
    orderExport,
    homeServiceExport,
    listingExport,
    projectExport,
    allianceExport,
    organisationExport,
  ],
})
