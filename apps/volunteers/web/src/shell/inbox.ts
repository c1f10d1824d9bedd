import type { Asked, InboxItem } from '@wuxin/web/module'
import { client } from '../api.ts'
import { texts } from '../texts.ts'
import { inboxItem } from './inbox-item.ts'

/** What waits for the caller over all that volunteers do, the most urgent first. */
export async function load({ signal }: Asked): Promise<InboxItem[]> {
  const { rows } = await client.overview.inbox.query({ size: 100 }, { signal })
  const t = texts()
  return rows.map((row) => inboxItem(row, t))
}
