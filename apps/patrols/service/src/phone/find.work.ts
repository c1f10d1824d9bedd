import { mergeFields } from '@wuxin/patrols/conflict.rules'
import { patrolError } from '@wuxin/patrols/patrols.schema'
import type { Action } from '@wuxin/patrols/sync.schema'
import { countyOf } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { loadLocked } from '@wuxin/service/load'
import type { Work } from '@wuxin/service/work'
import { hazardOf } from '../shift/finding.work.ts'
import { Finding } from '../shift/finding.entity.ts'
import { FieldDispute } from '../shift/sent.table.ts'
import type { Moment } from './deed.work.ts'
import { PhoneAction } from './phone.table.ts'
import { checkpointOn, type Walk } from './walk.queries.ts'

type Find = Extract<Action, { kind: 'find' }>
type Amend = Extract<Action, { kind: 'amend' }>

/** A place of the shift's county. Throws PLACE_UNKNOWN. */
function assertPlace({ shift, by }: Walk, code: string): void {
  if (countyOf(code) !== countyOf(shift.area)) throw new DomainError('PLACE_UNKNOWN', { code })
  by.directory.area(code)
}

/** 发现问题; one that is taken for a hazard is one at once. Throws PLACE_UNKNOWN, PLACE_TOO_WIDE, CHECKPOINT_UNKNOWN, ITEM_UNKNOWN and FINDING_TWICE. */
export async function find(part: Work, walk: Walk, { finding: id, checkpoint, item, fields }: Find, { phoneAt, at, receivedAt }: Moment): Promise<'done'> {
  assertPlace(walk, fields.area)
  if (checkpoint !== null) checkpointOn(walk, checkpoint)
  if (item !== null && ![...walk.items.values()].some((list) => list.has(item))) throw patrolError('ITEM_UNKNOWN', { item })
  if (await part.em.findOne(Finding, { id })) throw patrolError('FINDING_TWICE', { finding: id })
  const { caller, now } = part
  const finding = part.em.create(Finding, {
    ...fields, id, units: [], shift: walk.shift.id, checkpoint, item, hazard: null, byId: caller.id, by: caller.name, phoneAt, at, receivedAt, createdAt: now, updatedAt: now,
  })
  await part.em.flush()
  await hazardOf(part, finding, walk.shift)
  return 'done'
}

/** 补正: each field by itself; what the office changed otherwise is kept beside it until somebody chooses. Throws FINDING_UNKNOWN, FINDING_REFUSED, PLACE_UNKNOWN, PLACE_TOO_WIDE. */
export async function amend(part: Work, walk: Walk, { finding: id, fields, key }: Amend, { queue, refused, at }: Moment): Promise<'done' | 'disputed'> {
  if (fields.area) assertPlace(walk, fields.area.value)
  if (!(await part.em.findOne(Finding, { id, shift: walk.shift.id }))) {
    const isRefused = refused.has(id) || (await part.em.count(PhoneAction, { queue, of: id, kind: 'find', outcome: 'refused' })) > 0
    throw patrolError(isRefused ? 'FINDING_REFUSED' : 'FINDING_UNKNOWN', { finding: id })
  }
  // Who amends it in the office has it until then.
  const finding = await loadLocked(part, Finding, id)
  const { taken, conflicts } = mergeFields(fields, finding.fields())
  finding.put(taken, part.now)
  const { caller: { id: byId, name: by } } = part
  for (const { field, base, value: phone, office } of conflicts) {
    part.em.create(FieldDispute, { area: finding.area, shift: walk.shift.id, finding: id, action: key, field, base, phone, office, byId, by, at, chose: null, settledBy: null, settledAt: null })
  }
  await part.em.flush()
  await hazardOf(part, finding, walk.shift)
  return conflicts.length > 0 ? 'disputed' : 'done'
}
