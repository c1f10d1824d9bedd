import type { Asked, InboxItem } from '@wuxin/web/module'
import { shortPlace } from '@wuxin/web/short-place'
import { client } from '../api.ts'
import { texts } from '../texts.ts'

/** The page of each kind of record. */
const pages = { topic: 'topics', meeting: 'meetings', task: 'tasks' } as const

/** What waits for the caller over topics, meetings and tasks, the most urgent first; a receipt of a notice takes one click. */
export async function load({ signal }: Asked): Promise<InboxItem[]> {
  const { rows } = await client.overview.inbox.query({ size: 100 }, { signal })
  const t = texts()
  return rows.map(({ kind, id, title, place, dueAt, step }) => ({
    id: `${kind} ${id}`,
    title,
    place: shortPlace(place),
    step: t(`inbox.steps.${step}`),
    dueAt,
    path: `${pages[kind]}/${id}`,
    ...(step === 'receive' && { action: { label: t('inbox.steps.receive'), run: () => client.meetings.receive.mutate({ id }) } }),
  }))
}
