import { permissions } from '@wuxin/feedback/permissions'
import { auditRouter } from '@wuxin/service/audit-router'
import { procedures, router } from '@wuxin/service/procedure'
import { settingsRouter } from '@wuxin/service/settings-router'
import { caseRouter } from './case/case.router.ts'
import { residentRouter } from './case/resident.router.ts'
import { categoryRouter } from './category/category.router.ts'
import { dispatchRuleRouter } from './dispatch-rule/dispatch-rule.router.ts'
import { settings } from './feedback.work.ts'
import { residentScoreRouter } from './score/resident-score.router.ts'
import { scoreRouter } from './score/score.router.ts'

const { permitted } = procedures(permissions)

/** All procedures of this service; the web imports its type. */
export const feedbackRouter = router({
  cases: caseRouter,
  categories: categoryRouter,
  rules: dispatchRuleRouter,
  scores: scoreRouter,
  settings: settingsRouter(permitted('settings:edit'), settings),
  audit: auditRouter({ auditor: permitted('audit:view'), reader: permitted('case:list') }),
  resident: residentRouter,
  residentScores: residentScoreRouter,
})
export type FeedbackRouter = typeof feedbackRouter
