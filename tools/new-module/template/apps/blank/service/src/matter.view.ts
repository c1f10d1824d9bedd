import type { MatterRecord } from '@wuxin/blank/matter.schema'
import { countyOf } from '@wuxin/platform/area'
import type { Work } from '@wuxin/service/work'
import type { Matter } from './matter.entity.ts'

/** A matter as its page shows it, with the names of its place. */
export async function matterView(work: Work, matter: Matter): Promise<MatterRecord> {
  const { id, version, number, title, state, area, words, addedBy, createdAt, result, closedAt, closedBy } = matter
  const place = (await work.directory(countyOf(area))).path(area)
  const end = result !== null && closedAt && closedBy !== null ? { result, at: closedAt.toISOString(), by: closedBy } : null
  return { id, version, number, title, state, area, place, words, addedBy, addedAt: createdAt.toISOString(), end }
}
