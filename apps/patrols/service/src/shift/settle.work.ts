import { LockMode } from '@mikro-orm/core'
import { patrolError } from '@wuxin/patrols/patrols.schema'
import { permissions } from '@wuxin/patrols/permissions'
import type { settleConflictInput } from '@wuxin/patrols/shift.schema'
import { mayAt } from '@wuxin/platform/caller'
import { DomainError } from '@wuxin/platform/error'
import { loadLocked } from '@wuxin/service/load'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { FieldDispute } from '../phone/phone.table.ts'
import { Finding } from './finding.entity.ts'
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
  if (dispute.settledAt !== null) throw patrolError('CONFLICT_SETTLED', {})
  Object.assign(dispute, { chose: choose, settledBy: work.caller.name, settledAt: work.now })
  if (choose === 'phone') await put(work, dispute)
  await work.em.flush()
  return id
}

async function put(work: Work, { finding: id, field, phone }: FieldDispute): Promise<void> {
  const finding = await loadLocked(work, Finding, id)
  Object.assign(finding, { [field]: phone, updatedAt: work.now })
}
