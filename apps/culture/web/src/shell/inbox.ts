import type { Asked, InboxItem } from '@wuxin/web/module'
import { shortPlace } from '@wuxin/web/short-place'
import { client } from '../api.ts'
import { texts } from '../texts.ts'
import { pageOf } from './page-of.ts'

/** What waits for the caller over all of culture, the most urgent first: the steps of events, bookings to be answered. */
export async function load({ signal }: Asked): Promise<InboxItem[]> {
  const { rows } = await client.overview.inbox.query({ size: 100 }, { signal })
  const t = texts()
  return rows.map(({ kind, id, title, place, step, dueAt }) => ({ id: `${kind} ${id}`, title, place: shortPlace(place), step: t(`inbox.steps.${step}`), dueAt, path: pageOf(kind, id) }))
}
