import { LockMode } from '@mikro-orm/core'
import { permissions } from '@wuxin/patrols/permissions'
import type { settleConflictInput } from '@wuxin/patrols/shift.schema'
import { mayAt } from '@wuxin/platform/caller'
import { DomainError } from '@wuxin/platform/error'
import { loadLocked } from '@wuxin/service/load'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { Finding } from './finding.entity.ts'
import { hazardOf } from './finding.work.ts'
import { FieldDispute } from './sent.table.ts'
import { Shift } from './shift.entity.ts'

/**
 * Settles one field that a phone and the office both changed: what the phone says is put into the finding, or what the office says stays. For whoever
 * organises the place, and those who walked. Throws NOT_FOUND, FORBIDDEN, and CONFLICT_SETTLED where somebody settled it before.
 */
export async function settle(work: Work, { id, conflict, choose }: z.output<typeof settleConflictInput>): Promise<string> {
  const shift = await loadLocked(work, Shift, id)
  if (!shift.walkers.includes(work.caller.id) && !mayAt(work.caller, permissions['shift:edit'], shift.area, shift.units)) throw new DomainError('FORBIDDEN', { action: 'settle' })
  const dispute = await work.em.findOne(FieldDispute, { id: conflict, shift: id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (!dispute) throw new DomainError('NOT_FOUND', { id: conflict })
  dispute.settle(choose, work.caller.name, work.now)
  if (choose === 'phone') await put(work, dispute, shift)
  await work.em.flush()
  return id
}

async function put(work: Work, { finding: id, field, phone }: FieldDispute, shift: Shift): Promise<void> {
  const finding = await loadLocked(work, Finding, id)
  finding.put({ [field]: phone }, work.now)
  await work.em.flush()
  await hazardOf(work, finding, shift)
}
