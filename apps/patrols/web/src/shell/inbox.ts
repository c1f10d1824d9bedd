import type { TodoStep } from '@wuxin/patrols/overview.schema'
import type { Asked, InboxItem } from '@wuxin/web/module'
import { shortPlace } from '@wuxin/web/short-place'
import { client } from '../api.ts'
import { texts } from '../texts.ts'
import { pageOf } from './page-of.ts'

/** Steps that are taken on the phone, where one walks. */
const walking: readonly TodoStep[] = ['start', 'finish']

/** What waits for the caller over all patrols, the most urgent first: their own shifts, and the steps of hazards. */
export async function load({ signal }: Asked): Promise<InboxItem[]> {
  const { rows } = await client.overview.inbox.query({ size: 100 }, { signal })
  const t = texts()
  return rows.map(({ kind, id, title, place, step, dueAt }) => ({
    id: `${kind} ${id}`,
    title,
    place: shortPlace(place),
    step: t(`inbox.steps.${kind}.${step}`),
    dueAt,
    path: walking.includes(step) ? `walk/${id}` : pageOf(kind, id),
  }))
}
