import { filesAttached, filesFreed } from '@wuxin/events/file'
import { noticeSent } from '@wuxin/events/notice'
import { caseWanted, hazardClosed, shiftDone, topicWanted } from '@wuxin/events/patrols'
import { permissions } from '@wuxin/patrols/permissions'
import { defineService } from '@wuxin/service/define'
import { clocks } from './clock.job.ts'
import { coverageExport } from './coverage/coverage-export.routes.ts'
import { hazardExport } from './hazard/hazard-export.routes.ts'
import { Hazard } from './hazard/hazard.entity.ts'
import { Passing } from './hazard/hazard.table.ts'
import { noteClosedCase, noteMovedTopic, noteOpenedCase } from './hazard/news.events.ts'
import { ledgerExport } from './ledger/ledger-export.routes.ts'
import { CreatePatrols } from './migrations/202611251000-patrols.migration.ts'
import { KeepLastOfQueue } from './migrations/202611271000-queue-last.migration.ts'
import { plans } from './plan/plans.job.ts'
import { PhoneAction } from './phone/phone.table.ts'
import { PhoneQueue } from './shift/phone-queue.table.ts'
import { FieldDispute, TakenPhoto } from './shift/sent.table.ts'
import { Plan } from './plan/plan.entity.ts'
import { recount } from './recount.job.ts'
import { patrolsRouter } from './router.ts'
import { Checkpoint, CheckpointCode } from './route/checkpoint.table.ts'
import { Route } from './route/route.entity.ts'
import { Checklist } from './rule/checklist.table.ts'
import { DispatchRule } from './rule/dispatch-rule.table.ts'
import { shiftExport } from './shift/shift-export.routes.ts'
import { shifts } from './shift/shifts.job.ts'
import { Finding } from './shift/finding.entity.ts'
import { Shift } from './shift/shift.entity.ts'
import { CheckIn } from './shift/shift.table.ts'
import { Step } from './step/step.table.ts'
import { Team } from './team/team.entity.ts'
import { TeamMember } from './team/team.table.ts'

/** PATROLS 巡查: who walks where, what they found without network, and how every hazard comes to its end. */
export const service = defineService({
  id: 'patrols',
  entities: [Team, TeamMember, Route, Checkpoint, CheckpointCode, Checklist, DispatchRule, Plan, Shift, CheckIn, Finding, PhoneQueue, PhoneAction, TakenPhoto, FieldDispute, Hazard, Passing, Step],
  migrations: [{ name: '202611251000-patrols', class: CreatePatrols }, { name: '202611271000-queue-last', class: KeepLastOfQueue }],
  router: patrolsRouter,
  permissions,
  publishes: [caseWanted, topicWanted, hazardClosed, shiftDone, filesAttached, filesFreed, noticeSent],
  subscribes: [noteOpenedCase, noteClosedCase, noteMovedTopic],
  jobs: [clocks, recount, plans, shifts],
  routes: [hazardExport, shiftExport, ledgerExport, coverageExport],
})
