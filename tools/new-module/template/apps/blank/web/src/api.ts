import type { BlankRouter } from '@wuxin/blank-service/router'
import { moduleApi } from '@wuxin/web/api'

/** The service behind these pages. */
export const { trpc, client } = moduleApi<BlankRouter>('blank')
