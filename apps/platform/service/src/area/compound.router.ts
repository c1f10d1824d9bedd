import { countyOf } from '@wuxin/platform/area'
import { clearRiskInput, compoundList, compoundsQuery, describeCompoundInput, flagRiskInput } from '@wuxin/platform/compound.schema'
import { DomainError } from '@wuxin/platform/error'
import { platformPermissions } from '@wuxin/platform/permissions'
import { dayOf, deadline } from '@wuxin/platform/working-day'
import { procedures, router } from '@wuxin/service/procedure'
import type { Work } from '@wuxin/service/work'
import { z } from 'zod'
import { readCalendar } from '../calendar/calendar.queries.ts'
import { directoryTouched } from '../directory-revision.ts'
import { settings } from '../setting.ts'
import { assertUnit } from '../unit/unit.queries.ts'
import { loadArea } from './area.queries.ts'
import { listCompounds } from './compound.queries.ts'

const { permitted } = procedures(platformPermissions)

const version = z.object({ version: z.int() })

/** Throws REVIEW_DAY_WRONG for a day that is gone, or later than the county's settings let a risk go unseen. */
async function assertReviewDay(work: Work, area: string, day: string): Promise<void> {
  const { riskReview } = (await settings.current(work, area)).values
  const until = dayOf(deadline(work.now, riskReview, await readCalendar(work)))
  if (day <= dayOf(work.now) || day > until) throw new DomainError('REVIEW_DAY_WRONG', { until })
}

export const compoundRouter = router({
  list: permitted('area:list').input(compoundsQuery).output(compoundList).query(({ ctx: { work }, input }) => listCompounds(work, input)),

  describe: permitted('compound:edit')
    .input(describeCompoundInput)
    .output(version)
    .mutation(async ({ ctx: { work }, input }) => {
      const compound = await loadArea(work, input.code, input.version)
      if (input.propertyCompany) await assertUnit(work, input.propertyCompany, input.code)
      compound.describeCompound(input, work.now)
      await work.em.flush()
      await directoryTouched(work, countyOf(input.code))
      return { version: compound.version }
    }),

  flagRisk: permitted('compound:flag-risk')
    .input(flagRiskInput)
    .output(version)
    .mutation(async ({ ctx: { work }, input }) => {
      const compound = await loadArea(work, input.code, input.version)
      await assertReviewDay(work, input.code, input.reviewOn)
      compound.flagRisk(input, work.now)
      await work.em.flush()
      return { version: compound.version }
    }),

  clearRisk: permitted('compound:flag-risk')
    .input(clearRiskInput)
    .output(version)
    .mutation(async ({ ctx: { work }, input }) => {
      const compound = await loadArea(work, input.code, input.version)
      compound.clearRisk(work.now)
      work.note({ record: 'Area', recordId: compound.id, action: 'update', area: compound.area, reason: input.reason })
      await work.em.flush()
      return { version: compound.version }
    }),
})
