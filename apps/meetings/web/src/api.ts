import type { MeetingsRouter } from '@wuxin/meetings-service/router'
import { moduleApi } from '@wuxin/web/api'

/** The service behind these pages. */
export const { trpc, client } = moduleApi<MeetingsRouter>('meetings')
