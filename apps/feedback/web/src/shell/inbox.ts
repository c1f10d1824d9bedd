import type { Asked, InboxItem } from '@wuxin/web/module'
import { shortPlace } from '@wuxin/web/short-place'
import { client } from '../api.ts'
import { texts } from '../texts.ts'

/** Accepts a case from the list of things to do, as it stands now. */
async function accept(id: string): Promise<unknown> {
  const { version } = await client.cases.get.query({ id })
  return client.cases.accept.mutate({ id, version })
}

/** What waits for the caller: the step to take on each case, the most urgent first; accepting takes one click. Low scores that nobody has read come last. */
export async function load({ signal }: Asked): Promise<InboxItem[]> {
  const [cases, rounds] = await Promise.all([client.cases.inbox.query({ size: 100 }, { signal }), client.scores.inbox.query({ size: 100 }, { signal })])
  const t = texts()
  const unread = rounds.rows.map(({ id, title, place, dueAt, step }) => ({ id, title, place: shortPlace(place), step: t(`score.todo.${step}`), dueAt, path: `scores/${id}` }))
  const waiting = cases.rows.map(({ id, title, place, dueAt, step }) => ({
    id,
    title,
    place: shortPlace(place),
    step: t(step === 'escalate' ? 'inbox.escalated' : `do.${step}`),
    dueAt,
    path: `cases/${id}`,
    ...(step === 'accept' && { action: { label: t('do.accept'), run: () => accept(id) } }),
  }))
  return [...waiting, ...unread]
}
