import { reportInput, residentRateInput, trackInput } from '@wuxin/feedback/case-input.schema'
import { placeView, reportReceipt, residentCase } from '@wuxin/feedback/case-view.schema'
import { category } from '@wuxin/feedback/category.schema'
import { permissions } from '@wuxin/feedback/permissions'
import { areaCode, countyOf } from '@wuxin/platform/area'
import { procedures, router } from '@wuxin/service/procedure'
import { z } from 'zod'
import { readTracked } from './case-record.queries.ts'
import { residentView } from './case-record.view.ts'
import { actingOn, announce, byTrackingCode, takeDown } from './case.work.ts'
import { catalogueOf } from '../category/category.queries.ts'

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
  /** The place of a QR code. */
  place: resident
    .input(z.object({ code: areaCode }))
    .output(placeView)
    .query(async ({ ctx: { work }, input: { code } }) => {
      const directory = await work.directory(countyOf(code))
      return { code, name: directory.area(code).name, path: directory.path(code) }
    }),
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
      const found = await byTrackingCode(work, input.code)
      await announce(work, found, found.rate(input, await actingOn(work, found)))
      return residentView(work, await readTracked(work, input.code))
    }),
})
