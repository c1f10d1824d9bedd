import type { PatrolsRouter } from '@wuxin/patrols-service/router'
import { moduleApi } from '@wuxin/web/api'

/** The service behind these pages. */
export const { trpc, client } = moduleApi<PatrolsRouter>('patrols')
