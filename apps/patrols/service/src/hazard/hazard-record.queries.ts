import { DomainError } from '@wuxin/platform/error'
import { linesOf, type KeptLine } from '@wuxin/service/life/history'
import { is } from '@wuxin/service/list/condition'
import type { Work } from '@wuxin/service/work'
import { mayReadHazard } from '@wuxin/patrols/hazard.rules'
import type { hazardLines, HazardState, PassedTo } from '@wuxin/patrols/hazard.schema'
import { sql } from 'kysely'
import type { Hazard } from './hazard.entity.ts'
import { hazards, recurringHere } from './hazard.queries.ts'
import type { Passing } from './hazard.table.ts'

type Spelt = 'foundAt' | 'dueAt' | 'rectifyBy' | 'rectifiedAt' | 'inspectedAt'

/** A hazard with all that its page shows; instants as the database spells them, money in fen as its text. */
export type KeptHazard = Pick<Hazard, 'id' | 'version' | 'number' | 'title' | 'state' | 'area' | 'units' | 'settingsVersion' | 'grade' | 'suspected' | 'kind' | 'source' | 'spot' | 'words' | 'finder' | 'finderIds' | 'rectifierIds'
  | 'photos' | 'photosAfter' | 'photosInspected' | 'ownerUnit' | 'ownerRole' | 'measure' | 'person' | 'deadline' | 'precaution' | 'result' | 'rectifiedBy' | 'passed' | 'inspection' | 'inspectedBy'
  | 'supervised' | 'reopened' | 'reason' | 'extension' | 'extensions'> & Record<Spelt, string | null> & {
  foundAt: string
  funds: string | null
  recurring: boolean
  photosWaiting: number
  checkpoint: { id: string; name: string } | null
  shift: { id: string; number: string | null } | null
  mergedInto: { id: string; number: string } | null
  passings: (Pick<Passing, 'recordId' | 'recordNumber' | 'step' | 'answer'> & { to: PassedTo; at: string; overAt: string | null })[]
  earlier: { id: string; number: string; title: string; foundAt: string; state: HazardState }[]
  steps: KeptLine<(typeof hazardLines)[number]>[]
}

const passings = sql`(select coalesce(json_agg(json_build_object('to', p."to", 'recordId', p.record_id, 'recordNumber', p.record_number, 'step', p.step, 'answer', p.answer, 'at', p.at, 'overAt', p.over_at)
  order by p.at, p.id), '[]') from passing p where p.hazard_id = h.id)`
const earlier = sql`(select coalesce(json_agg(json_build_object('id', e.id, 'number', e.number, 'title', e.title, 'foundAt', e.found_at, 'state', e.state) order by e.found_at desc), '[]')
  from (select * from hazard o where o.county = h.county and o.spot_key = h.spot_key and o.id <> h.id and o.found_at <= h.found_at and o.state not in ('declined', 'merged') order by o.found_at desc limit 5) e)`

const columns = sql`h.id, h.version, h.number, h.title, h.state, h.area, h.units, h.settings_version as "settingsVersion", h.grade, h.suspected, h.kind, h.source, h.spot, h.words, h.finder, h.finder_ids as "finderIds",
  h.rectifier_ids as "rectifierIds", h.photos, h.photos_after as "photosAfter", h.photos_inspected as "photosInspected", h.owner_unit as "ownerUnit", h.owner_role as "ownerRole", h.measure, h.funds, h.person,
  h.deadline, h.precaution, h.result, h.rectified_by as "rectifiedBy", h.passed, h.inspection, h.inspected_by as "inspectedBy", h.supervised, h.reopened, h.reason, h.extension, h.extensions,
  h.found_at as "foundAt", h.due_at as "dueAt", h.rectify_by as "rectifyBy", h.rectified_at as "rectifiedAt", h.inspected_at as "inspectedAt",
  (select count(*)::int from taken_photo t where t.shows = h.finding and t.shift = h.shift and t.state = 'waiting') as "photosWaiting",
  case when h.checkpoint is not null then json_build_object('id', h.checkpoint, 'name', coalesce((select c.name from checkpoint c where c.id = h.checkpoint), '')) end as checkpoint,
  case when h.shift is not null then json_build_object('id', h.shift, 'number', (select f.number from shift f where f.id = h.shift)) end as shift,
  (select json_build_object('id', m.id, 'number', m.number) from hazard m where m.id = h.merged_into) as "mergedInto",
  ${passings} as passings, ${earlier} as earlier, ${linesOf(is`s.record_id = h.id`)} as steps`

/** A hazard that is the caller's to read. Throws NOT_FOUND where there is none or it is not: the two are not told apart. */
export async function readHazard(work: Work, id: string): Promise<KeptHazard> {
  const { rows } = await sql<KeptHazard>`select ${columns}, ${await recurringHere(work)} as recurring from ${hazards.from} where h.id = ${id}`.execute(work.db)
  const [found] = rows
  if (!found || !mayReadHazard(found, work.caller)) throw new DomainError('NOT_FOUND', { id })
  return found
}
