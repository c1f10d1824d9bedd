import type { SheetCode } from '@wuxin/patrols/checkpoint.rules'
import { patrolError } from '@wuxin/patrols/patrols.schema'
import { DomainError } from '@wuxin/platform/error'
import { takesActions } from '@wuxin/patrols/shift.rules'
import { countyOf } from '@wuxin/platform/area'
import { LockMode } from '@mikro-orm/core'
import type { Work } from '@wuxin/service/work'
import { actingOn, type Acting } from '../patrols.work.ts'
import { Checkpoint, CheckpointCode } from '../route/checkpoint.table.ts'
import { Checklist } from '../rule/checklist.table.ts'
import { Shift } from '../shift/shift.entity.ts'

/** A code with the instant from which it was on its sheet. */
export interface DatedCode extends SheetCode {
  madeAt: Date
}

/** What is known of a shift before anything that a phone did on it is judged. */
export interface Walk {
  shift: Pick<Shift, 'id' | 'number' | 'area' | 'route' | 'begins' | 'createdAt'>
  by: Acting
  /** Those that the shift was made with, also where one was taken down since. */
  checkpoints: ReadonlyMap<string, Pick<Checkpoint, 'id' | 'name' | 'area'>>
  /** Every code that these have and had. */
  codes: readonly DatedCode[]
  /** The items of the shift's lists, by the list's id. */
  items: ReadonlyMap<string, ReadonlySet<string>>
}

/** A shift that the caller walks, held until this work ends: phones on it take turns. Throws NOT_FOUND and NOT_ON_SHIFT. */
export async function walkedShift(work: Work, id: string): Promise<Shift> {
  const shift = await work.em.findOne(Shift, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (!shift) throw new DomainError('NOT_FOUND', { id })
  if (!takesActions(shift, work.caller)) throw patrolError('NOT_ON_SHIFT', {})
  return shift
}

/** All that deeds on a shift are judged by. */
export async function walkOf(work: Work, { id, number, area, route, begins, createdAt, settingsVersion, checkpoints, checklists }: Shift): Promise<Walk> {
  const by = await actingOn(work, { area, settingsVersion })
  const points = await work.em.find(Checkpoint, { id: { $in: checkpoints } })
  const codes = await work.em.find(CheckpointCode, { checkpoint: { $in: checkpoints } })
  const lists = await work.em.find(Checklist, { id: { $in: checklists }, area: countyOf(area) })
  return {
    shift: { id, number, area, route, begins, createdAt },
    by,
    checkpoints: new Map(points.map((each) => [each.id, each])),
    codes: codes.map(({ checkpoint, code, edition, madeAt }) => ({ checkpoint: checkpoint.id, code, edition, madeAt })),
    items: new Map(lists.map((list) => [list.id, new Set(list.items.map(({ code }) => code))])),
  }
}

/** A checkpoint of the shift. Throws CHECKPOINT_UNKNOWN. */
export function checkpointOn({ checkpoints }: Walk, id: string): Pick<Checkpoint, 'id' | 'name' | 'area'> {
  const found = checkpoints.get(id)
  if (!found) throw patrolError('CHECKPOINT_UNKNOWN', { checkpoint: id })
  return found
}
