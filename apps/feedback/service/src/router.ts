import { router } from '@wuxin/service/procedure'
import { caseRouter } from './case.router.ts'
import { residentRouter } from './resident.router.ts'

/** All procedures of this service; the web imports its type. */
export const feedbackRouter = router({ cases: caseRouter, resident: residentRouter })
export type FeedbackRouter = typeof feedbackRouter
