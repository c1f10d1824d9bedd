import { registryHasNews } from '@wuxin/web/federation'
import { renewSession } from '@wuxin/web/session'

/** Goes on as whoever has just signed in: a page that was given other versions before they were known is loaded anew. */
export async function enter(): Promise<void> {
  if (await registryHasNews().catch(() => false)) location.reload()
  else await renewSession()
}
