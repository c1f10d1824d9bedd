import type { Asked, SearchHit } from '@wuxin/web/module'
import { searchAreas, searchPeople, searchUnits } from '@wuxin/web/platform-api'

/** So many of each kind; who looks for more opens the list. */
const few = 5

/** Places, units and people by name or pinyin. */
export async function load({ q, area, signal }: Asked & { q: string }): Promise<SearchHit[]> {
  const query = { q, within: area ?? undefined }
  const [areas, units, people] = await Promise.all([searchAreas(query, signal), searchUnits({ q }, signal), searchPeople(query, signal)])
  return [
    ...areas.slice(0, few).map(({ code, name, path }) => ({ id: code, title: name, detail: path ?? null, path: `areas/${code}` })),
    ...units.slice(0, few).map(({ id, name, path }) => ({ id, title: name, detail: path ?? null, path: `units/${id}` })),
    ...people.slice(0, few).map(({ id, name, path }) => ({ id, title: name, detail: path ?? null, path: `people/${id}` })),
  ]
}
