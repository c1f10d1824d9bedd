import { matterRules } from '@wuxin/culture/matter.rules'
import type { Asked, InboxItem } from '@wuxin/web/module'
import { client } from '../api.ts'
import { texts } from '../texts.ts'

/** What waits for the caller: the step to take on each matter, the most urgent first; accepting takes one click. */
export async function load({ signal }: Asked): Promise<InboxItem[]> {
  const { rows } = await client.matters.list.query({ chip: 'mine', sort: 'dueAt', size: 100 }, { signal })
  const t = texts()
  return rows.map(({ id, version, title, place, dueAt, state }) => {
    const [step] = matterRules.main[state] ?? []
    const action = { label: t('do.accept'), run: () => client.matters.accept.mutate({ id, version }) }
    return { id, title, place: place.name, step: step ? t(`do.${step}`) : '', dueAt, path: `matters/${id}`, ...(step === 'accept' && { action }) }
  })
}
