import type { Asked, InboxItem } from '@wuxin/web/module'
import { shortPlace } from '@wuxin/web/short-place'
import { client } from '../api.ts'
import { texts } from '../texts.ts'
import { pageOf } from './page-of.ts'

/** What waits for the caller over all of culture, the most urgent first: the steps of events and contests, bookings to be answered; then the sheets that the caller has still to give as a judge. */
export async function load({ signal }: Asked): Promise<InboxItem[]> {
  const [{ rows }, judging] = await Promise.all([client.overview.inbox.query({ size: 100 }, { signal }), client.judging.own.query(undefined, { signal })])
  const t = texts()
  const sheets = judging.rows.filter(({ given, needed }) => given < needed).map(({ id, title, place }) => ({ id: `judging ${id}`, title, place: shortPlace(place), step: t('inbox.steps.give'), dueAt: null, path: `judging/${id}` }))
  const waiting = rows.map(({ kind, id, title, place, step, dueAt }) => ({ id: `${kind} ${id}`, title, place: shortPlace(place), step: t(`inbox.steps.${step}`), dueAt, path: pageOf(kind, id) }))
  return [...waiting, ...sheets]
}
