import { router } from '@wuxin/service/procedure'
import { auditRouter } from './audit.router.ts'
import { caseRouter } from './case/case.router.ts'
import { categoryRouter } from './category/category.router.ts'
import { dispatchRuleRouter } from './dispatch-rule/dispatch-rule.router.ts'
import { residentRouter } from './case/resident.router.ts'
import { settingsRouter } from './settings.router.ts'

/** All procedures of this service; the web imports its type. */
export const feedbackRouter = router({
  cases: caseRouter,
  categories: categoryRouter,
  rules: dispatchRuleRouter,
  settings: settingsRouter,
  audit: auditRouter,
  resident: residentRouter,
})
export type FeedbackRouter = typeof feedbackRouter
