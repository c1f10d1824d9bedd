import type { CultureRouter } from '@wuxin/culture-service/router'
import { moduleApi } from '@wuxin/web/api'

/** The service behind these pages. */
export const { trpc, client } = moduleApi<CultureRouter>('culture')
