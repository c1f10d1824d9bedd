import type { Asked, SearchHit } from '@wuxin/web/module'
import { client } from '../api.ts'
import { texts } from '../texts.ts'

/** Cases that the words or the number name, the newest first. */
export async function load({ q, signal }: Asked & { q: string }): Promise<SearchHit[]> {
  const hits = await client.cases.search.query({ q }, { signal })
  const t = texts()
  return hits.map(({ id, number, title, state, place }) => ({ id, title, detail: [number, place.path, t(`states.${state}`)].join(' · '), path: `cases/${id}` }))
}
