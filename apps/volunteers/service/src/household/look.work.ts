import { DomainError } from '@wuxin/platform/error'
import { dayOf } from '@wuxin/platform/working-day'
import { iso } from '@wuxin/service/list/condition'
import type { Work } from '@wuxin/service/work'
import { mayRead } from '@wuxin/volunteers/household.rules'
import type { householdPerson, lookAtHouseholdInput, lookedAtView } from '@wuxin/volunteers/household.schema'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import { sql } from 'kysely'
import type { z } from 'zod'
import { factsOf } from './household-step.entity.ts'
import { caresFor } from './household.queries.ts'
import { Inhabitant } from './household.table.ts'
import { openFile } from './household.work.ts'

/** Name, number and door, with the reason in the audit. Throws NOT_FOUND where the caller sees no file, NOT_ASSIGNED where they may not read it. */
export async function look(work: Work, { id, reason }: z.output<typeof lookAtHouseholdInput>): Promise<z.output<typeof householdPerson>> {
  const { file, by } = await openFile(work, { id })
  if (!mayRead(factsOf(file, by), work.caller)) throw volunteerError('NOT_ASSIGNED', {})
  const found = await work.em.findOne(Inhabitant, { household: id })
  if (!found) throw new DomainError('NOT_FOUND', { id })
  work.note({ record: 'Household', recordId: id, action: 'look', area: file.area, reason })
  const { name, phone, building, door, relativeName, relativePhone, needs } = found
  return { id, name, phone, building, door, needs, relative: relativeName !== null && relativePhone !== null ? { name: relativeName, phone: relativePhone } : null }
}

/** The looks at a household, the newest first, as the audit has them: for whoever keeps its file. Throws NOT_ASSIGNED. */
export async function looks(work: Work, id: string): Promise<z.output<typeof lookedAtView>> {
  const keeps = await sql`select from household h where h.id = ${id} and ${caresFor(work.caller, dayOf(work.now), 'keeper')}`.execute(work.db)
  if (keeps.rows.length === 0) throw volunteerError('NOT_ASSIGNED', {})
  const { rows } = await sql<{ at: string; name: string; reason: string | null }>`select at, actor_name as name, reason from audit
    where record = 'Household' and record_id = ${id} and action = 'look' order by seq desc`.execute(work.db)
  return rows.map(({ at, name, reason }) => ({ at: iso(at), name, reason: reason ?? '' }))
}
