import { matterReceipt, reportMatterInput, trackedMatter, trackMatterInput } from '@wuxin/culture/matter.schema'
import { permissions } from '@wuxin/culture/permissions'
import { countyOf } from '@wuxin/platform/area'
import { titleOf } from '@wuxin/platform/title.rules'
import { assertTracked, hashOf, newTrackingCode } from '@wuxin/service/life/tracking'
import { procedures, router } from '@wuxin/service/procedure'
import { Matter } from './matter.entity.ts'
import { enterMatter } from './matter.work.ts'

const { resident } = procedures(permissions)

/** What residents do, without an account: report a matter, and follow it by its code. */
export const residentRouter = router({
  report: resident.input(reportMatterInput).output(matterReceipt)
    .mutation(async ({ ctx: { work }, input: { area, words } }) => {
      const { shown, hash } = newTrackingCode()
      const { number } = await enterMatter(work, { area, title: titleOf(words), words }, hash)
      return { number, code: shown }
    }),
  track: resident.input(trackMatterInput).output(trackedMatter)
    .query(async ({ ctx: { work }, input: { code } }) => {
      const found = await work.em.findOne(Matter, { trackingHash: hashOf(code) })
      assertTracked(found)
      const { number, title, state, area, words, result, createdAt } = found
      const directory = await work.directory(countyOf(area))
      return { number, title, state, place: directory.path(area), words, result, addedAt: createdAt.toISOString() }
    }),
})
