import type { Asked, SearchHit } from '@wuxin/web/module'
import { client } from '../api.ts'
import { texts } from '../texts.ts'

/** Matters that the words or the number name, the newest first. */
export async function load({ q, signal }: Asked & { q: string }): Promise<SearchHit[]> {
  const { rows } = await client.matters.list.query({ q, size: 8 }, { signal })
  const t = texts()
  return rows.map(({ id, number, title, state, place }) => ({ id, title, detail: [number, place.path, t(`states.${state}`)].join(' · '), path: `matters/${id}` }))
}
