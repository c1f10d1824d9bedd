import type { FeedbackRouter } from '@wuxin/feedback-service/router'
import { moduleApi } from '@wuxin/web/api'

/** The service behind these pages. */
export const { trpc, client } = moduleApi<FeedbackRouter>('feedback')
