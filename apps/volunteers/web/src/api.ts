import type { VolunteersRouter } from '@wuxin/volunteers-service/router'
import { moduleApi } from '@wuxin/web/api'

/** The service behind these pages. */
export const { trpc, client } = moduleApi<VolunteersRouter>('volunteers')
