import type { Asked, SearchHit } from '@wuxin/web/module'
import { client } from '../api.ts'
import { texts } from '../texts.ts'

/** The page of each kind of record. */
const pages = { topic: 'topics', meeting: 'meetings', body: 'bodies' } as const

/** Topics, meetings and bodies that the words or the number name. */
export async function load({ q, signal }: Asked & { q: string }): Promise<SearchHit[]> {
  const hits = await client.overview.search.query({ q }, { signal })
  const t = texts()
  return hits.map(({ kind, id, number, title, place }) => ({ id, title, detail: [t(`search.${kind}`), number, place.path].filter(Boolean).join(' · '), path: `${pages[kind]}/${id}` }))
}
