import { startTexts } from '@wuxin/web/i18n'
import { queryClient } from '@wuxin/web/query-client'
import face from '../module.tsx'

/** Prepares what residents' pages say, an empty cache and an empty phone; call it before each test. */
export async function freshPhone(): Promise<void> {
  localStorage.clear()
  queryClient.clear()
  queryClient.setDefaultOptions({ queries: { retry: false } })
  await startTexts({ meetings: face.residentLocales ?? face.locales })
}
