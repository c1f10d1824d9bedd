import { reportInput, residentRateInput, trackInput } from '@wuxin/feedback/case-input.schema'
import { reportReceipt, residentCase } from '@wuxin/feedback/case-view.schema'
import { category } from '@wuxin/feedback/category.schema'
import { permissions } from '@wuxin/feedback/permissions'
import { areaCode, countyOf } from '@wuxin/platform/area'
import { loadTracked } from '@wuxin/service/life/tracking'
import { placeProcedure } from '@wuxin/service/place-procedure'
import { procedures, router } from '@wuxin/service/procedure'
import { z } from 'zod'
import { readTracked } from './case-record.queries.ts'
import { residentView } from './case-record.view.ts'
import { Case } from './case.entity.ts'
import { announce, takeDown } from './case.work.ts'
import { catalogueOf } from '../category/category.queries.ts'
import { actingOn } from '../feedback.work.ts'

const { resident } = procedures(permissions)

/** 请您反映: what residents do, without an account. */
export const residentRouter = router({
  /** The categories that take new cases at a place. */
  categories: resident
    .input(z.object({ area: areaCode }))
    .output(z.array(category.pick({ code: true, name: true, nameEn: true, emergency: true })))
    .query(async ({ ctx: { work }, input }) => {
      const county = countyOf(input.area)
      const directory = await work.directory(county)
      directory.area(input.area)
      return [...(await catalogueOf(work, county)).values()].filter((each) => each.active)
    }),
  place: placeProcedure(resident),
  report: resident
    .meta({ keyTakenLast: true })
    .input(reportInput)
    .output(reportReceipt)
    .mutation(({ ctx: { work }, input }) => takeDown(work, input, 'resident_page')),
  track: resident
    .input(trackInput)
    .output(residentCase)
    .query(async ({ ctx: { work }, input }) => residentView(work, await readTracked(work, input.code))),
  rate: resident
    .input(residentRateInput)
    .output(residentCase)
    .mutation(async ({ ctx: { work }, input }) => {
      const found = await loadTracked(work, Case, input.code)
      await announce(work, found, found.rate(input, await actingOn(work, found)))
      return residentView(work, await readTracked(work, input.code))
    }),
})
