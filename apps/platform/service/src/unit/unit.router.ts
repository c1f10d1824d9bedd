import { countyOf } from '@wuxin/platform/area'
import { platformPermissions } from '@wuxin/platform/permissions'
import { addUnitInput, amendUnitInput, closeUnitInput, lookInput, unitList, unitsQuery, unitView } from '@wuxin/platform/unit.schema'
import { load } from '@wuxin/service/load'
import { procedures, router } from '@wuxin/service/procedure'
import type { Work } from '@wuxin/service/work'
import { z } from 'zod'
import { assertPlace } from '../area-names.ts'
import { directoryTouched } from '../directory-revision.ts'
import { flushUnique } from '../flush-unique.ts'
import { addUnit } from './unit-add.ts'
import { Unit } from './unit.entity.ts'
import { businessOf, listUnits, viewUnit } from './unit.queries.ts'

const { permitted, countywide } = procedures(platformPermissions)

const version = z.object({ version: z.int() })

async function saved(work: Work, unit: Unit): Promise<{ id: string; version: number }> {
  await flushUnique(work, { creditCode: unit.creditCode })
  await directoryTouched(work, countyOf(unit.area))
  return { id: unit.id, version: unit.version }
}

export const unitRouter = router({
  list: countywide('unit:list').input(unitsQuery).output(unitList).query(({ ctx: { work }, input }) => listUnits(work, input)),

  get: countywide('unit:list')
    .input(z.object({ id: z.uuid() }))
    .output(unitView)
    .query(async ({ ctx: { work }, input }) => viewUnit(work, await load(work, Unit, input.id))),

  /** The contact's number in full, for a reason that stands in the unit's history. */
  unmask: countywide('person:unmask')
    .meta({ answerNotKept: true })
    .input(lookInput)
    .output(z.object({ contactPhone: z.string().nullable() }))
    .mutation(async ({ ctx: { work }, input: { id, reason } }) => {
      const unit = await load(work, Unit, id)
      work.note({ record: 'Unit', recordId: id, action: 'look', area: unit.area, after: { looked: ['contactPhone'] }, reason })
      return { contactPhone: unit.contactPhone ?? null }
    }),

  add: permitted('unit:edit')
    .input(addUnitInput)
    .output(version.extend({ id: z.uuid() }))
    .mutation(async ({ ctx: { work }, input }) => {
      await assertPlace(work, input.area)
      return saved(work, addUnit(work, input))
    }),

  amend: permitted('unit:edit')
    .input(amendUnitInput)
    .output(version)
    .mutation(async ({ ctx: { work }, input: { id, version: seen, ...facts } }) => {
      const unit = await load(work, Unit, id, seen)
      if (facts.area !== unit.area) await assertPlace(work, facts.area)
      unit.amend(facts, work.now)
      return saved(work, unit)
    }),

  close: permitted('unit:edit')
    .input(closeUnitInput)
    .output(version)
    .mutation(async ({ ctx: { work }, input }) => {
      const unit = await load(work, Unit, input.id, input.version)
      unit.close(input.reason, await businessOf(work, unit.id), work.now)
      return saved(work, unit)
    }),
})
