import type { EventArchive } from '@wuxin/culture/archive.schema'
import type { Work } from '@wuxin/service/work'
import { publishedOf } from '../contest/published.queries.ts'
import { eventPage } from '../event/event-record.queries.ts'
import { headsOf } from '../sign-up/sign-up.queries.ts'

/** All that is kept of an event, for one page. Throws NOT_FOUND where there is none or it is not the caller's. */
export async function archiveOf(work: Work, id: string): Promise<EventArchive> {
  const event = await eventPage(work, id)
  const [{ taken, waiting, attended }, contests] = await Promise.all([headsOf(work, id), publishedOf(work, id)])
  return { event, line: event.hasSignUp || taken > 0 ? { taken, waiting, attended } : null, contests }
}
