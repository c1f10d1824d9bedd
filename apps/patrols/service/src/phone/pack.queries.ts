import { createHash } from 'node:crypto'
import { hashedText } from '@wuxin/patrols/checkpoint.rules'
import { patrolError } from '@wuxin/patrols/patrols.schema'
import { takesActions } from '@wuxin/patrols/shift.rules'
import type { ownShifts, ShiftPack, ShiftRow } from '@wuxin/patrols/shift.schema'
import { countyOf } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { beginningOf, dayOf } from '@wuxin/platform/working-day'
import { all, any, is, type Condition } from '@wuxin/service/list/condition'
import { namesOf } from '@wuxin/service/list/names'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import { actingOn } from '../patrols.work.ts'
import { Checklist } from '../rule/checklist.table.ts'
import { shiftColumns, shiftNames, shiftRows, type ListedShift } from '../shift/shift-list.queries.ts'
import { shifts } from '../shift/shift.queries.ts'
import { Shift } from '../shift/shift.entity.ts'

const DAY = 86_400_000
/** Days ahead for which a phone shows what one is on. */
const ahead = 7

/** The caller's shifts that are not over, those of today and the next days, and what ended today. */
export async function ownShiftsOf(work: Work): Promise<z.output<typeof ownShifts>> {
  const today = beginningOf(dayOf(work.now)).getTime()
  const isOwn = is`sh.walkers @> array[${work.caller.id}]::text[]`
  const isSoon = is`sh.begins < ${new Date(today + (ahead + 1) * DAY)}`
  const ofToday = is`(sh.county = any (${work.scope.map(({ area }) => countyOf(area))}::text[]) and sh.begins >= ${new Date(today - DAY)} and (sh.closed_at >= ${new Date(today)} or sh.ends >= ${new Date(today)}))`
  const which = all([isOwn, isSoon, any([is`sh.closed_at is null`, ofToday])])
  return { rows: await rowsOf(work, which), asOf: work.now.toISOString() }
}

/** Shifts of which this holds, those that begin first before all others. */
async function rowsOf(work: Work, which: Condition): Promise<ShiftRow[]> {
  const { rows } = await sql<ListedShift>`select ${shiftColumns} from ${shifts.from} ${shiftNames} where ${which} order by sh.begins, sh.id`.execute(work.db)
  return shiftRows(work, rows)
}

type Point = Omit<ShiftPack['checkpoints'][number], 'place' | 'codeHash'> & { area: string; code: string }

/** All that a phone needs to walk a shift without network. Throws NOT_FOUND and NOT_ON_SHIFT. */
export async function packOf(work: Work, id: string): Promise<ShiftPack> {
  const found = await work.em.findOne(Shift, { id })
  if (!found) throw new DomainError('NOT_FOUND', { id })
  if (!takesActions(found, work.caller)) throw patrolError('NOT_ON_SHIFT', {})
  const [shift] = await rowsOf(work, is`sh.id = ${id}`)
  if (!shift) throw new DomainError('NOT_FOUND', { id })
  const { rows } = await sql<Point>`
    select c.id, c.name, c.place_kind as "placeKind", c.area, c.spot, code.code,
      (select coalesce(json_agg(json_build_object('number', h.number, 'title', h.title) order by h.found_at, h.id), '[]') from hazard h where h.checkpoint = c.id and h.closed_at is null) as "openHazards"
    from unnest(${found.checkpoints}::uuid[]) with ordinality as walked(id, place) join checkpoint c on c.id = walked.id
    cross join lateral (select code from checkpoint_code k where k.checkpoint_id = c.id order by edition desc limit 1) code order by walked.place`.execute(work.db)
  const names = await namesOf(work, rows)
  const { settings } = await actingOn(work, found)
  const checklists = await work.em.find(Checklist, { id: { $in: found.checklists } }, { orderBy: { placeKind: 'asc' } })
  return {
    shift, format: 1, asOf: work.now.toISOString(), clockTolerance: settings.clockTolerance,
    checkpoints: rows.map(({ area, code, ...row }) => ({ ...row, place: names.place(area), codeHash: createHash('sha256').update(hashedText(row.id, code)).digest('hex') })),
    checklists: checklists.map(({ id: list, placeKind, edition, items }) => ({ id: list, placeKind, edition, items })),
  }
}
