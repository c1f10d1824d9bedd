import { permissions } from '@wuxin/patrols/permissions'
import { auditRouter } from '@wuxin/service/audit-router'
import { procedures, router } from '@wuxin/service/procedure'
import { settingsRouter } from '@wuxin/service/settings-router'
import { coverageRouter } from './coverage/coverage.router.ts'
import { hazardRouter } from './hazard/hazard.router.ts'
import { ledgerRouter } from './ledger/ledger.router.ts'
import { overviewRouter } from './overview.router.ts'
import { settings } from './patrols.work.ts'
import { planRouter } from './plan/plan.router.ts'
import { routeRouter } from './route/route.router.ts'
import { checklistRouter } from './rule/checklist.router.ts'
import { shiftRouter } from './shift/shift.router.ts'
import { phoneRouter } from './phone/phone.router.ts'
import { findingRouter } from './shift/finding.router.ts'
import { teamRouter } from './team/team.router.ts'
import { dispatchRuleRouter } from './rule/dispatch-rule.router.ts'

const { permitted } = procedures(permissions)

/** All procedures of this service; the web imports its type. */
export const patrolsRouter = router({
  teams: teamRouter,
  phone: phoneRouter,
  findings: findingRouter,
  hazards: hazardRouter,
  rules: dispatchRuleRouter,
  ledger: ledgerRouter,
  routes: routeRouter,
  checklists: checklistRouter,
  plans: planRouter,
  shifts: shiftRouter,
  coverage: coverageRouter,
  overview: overviewRouter,
  settings: settingsRouter(permitted('settings:edit'), settings),
  audit: auditRouter({ auditor: permitted('audit:view'), reader: permitted('trace:view') }),
})
export type PatrolsRouter = typeof patrolsRouter
