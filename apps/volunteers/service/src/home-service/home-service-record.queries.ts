import { DomainError } from '@wuxin/platform/error'
import { linesOf, type KeptLine } from '@wuxin/service/life/history'
import { assertTracked, hashOf } from '@wuxin/service/life/tracking'
import { is, type Condition } from '@wuxin/service/list/condition'
import type { Work } from '@wuxin/service/work'
import type { HomeServiceRecord } from '@wuxin/volunteers/home-service-view.schema'
import { sql } from 'kysely'
import type { HomeService } from './home-service.entity.ts'
import { homeServices } from './home-service.queries.ts'

/** A matter with all that its page shows; instants as the database spells them. */
export type KeptMatter = Pick<HomeService, 'id' | 'version' | 'number' | 'title' | 'area' | 'units' | 'kind' | 'state' | 'unit' | 'words' | 'photos' | 'askerName' | 'askerPhone' | 'spot' | 'finishedById'
  | 'result' | 'resultPhotos' | 'callBacks' | 'reopened' | 'reason' | 'settingsVersion'> & {
  askedAt: string
  dueAt: string | null
  finishedAt: string | null
  steps: KeptLine<HomeServiceRecord['steps'][number]['action']>[]
}

const shown = sql`h.id, h.version, h.number, h.title, h.area, h.units, h.kind, h.state, h.unit, h.words, h.photos, h.asker_name as "askerName", h.asker_phone as "askerPhone", h.spot,
  h.finished_by_id as "finishedById", h.result, h.result_photos as "resultPhotos", h.call_backs as "callBacks", h.reopened, h.reason, h.settings_version as "settingsVersion",
  h.asked_at as "askedAt", h.due_at as "dueAt", h.finished_at as "finishedAt", ${linesOf(is`s.record_id = h.id`)} as steps`

async function readWhere(work: Work, condition: Condition): Promise<KeptMatter | undefined> {
  const { rows } = await sql<KeptMatter>`select ${shown} from ${homeServices.from} where ${condition}`.execute(work.db)
  return rows[0]
}

/** A matter of the caller's scope. Throws NOT_FOUND where there is none or it lies outside: the two are not told apart. */
export async function readMatter(work: Work, id: string): Promise<KeptMatter> {
  const found = await readWhere(work, is`h.id = ${id} and ${homeServices.inScope(work.scope, homeServices.byLevel)}`)
  if (!found) throw new DomainError('NOT_FOUND', { id })
  return found
}

/** The matter of a tracking code. Throws TRACKING_CODE_UNKNOWN. */
export async function readTracked(work: Work, code: string): Promise<KeptMatter> {
  const found = await readWhere(work, is`h.tracking_hash = ${hashOf(code)}`)
  assertTracked(found)
  return found
}
