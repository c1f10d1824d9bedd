import { askNotices, type Notice } from '@wuxin/web/platform-api'
import { queryClient, renewModule } from '@wuxin/web/query-client'

type Notices = Awaited<ReturnType<typeof askNotices>>

export const noticesKey = ['notices']

/** The modules that speak in notices which one has not had yet. */
export function modulesWithNews(known: readonly Notice[], asked: readonly Notice[]): string[] {
  const had = new Set(known.map(({ id }) => id))
  return [...new Set(asked.filter(({ id }) => !had.has(id)).map(({ module }) => module))]
}

/** The reader's notices. What is shown of a module that speaks in a new one is asked for again, so that an open page shows what the notice tells. */
export async function askNews(): Promise<Notices> {
  const known = queryClient.getQueryData<Notices>(noticesKey)
  const asked = await askNotices()
  if (known) modulesWithNews(known.rows, asked.rows).forEach((module) => void renewModule(module))
  return asked
}
