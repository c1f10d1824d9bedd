import { permissions } from '@wuxin/feedback/permissions'
import { procedures, router } from '@wuxin/service/procedure'
import { settingsSteps, settingsView } from '@wuxin/service/settings'
import { assertInScope } from '@wuxin/service/work'
import { settings } from './case/case.work.ts'

const { permitted } = procedures(permissions)
const steps = settingsSteps(settings)

/** The settings of a county: clocks, ratings, escalation, extensions. Cases keep the version that they began under. */
export const settingsRouter = router({
  get: permitted('settings:edit')
    .input(steps.getInput)
    .output(settingsView)
    .query(({ ctx: { work }, input }) => {
      assertInScope(work, input.county)
      return steps.get(work, input.county)
    }),
  save: permitted('settings:edit')
    .input(steps.saveInput)
    .output(settingsView)
    .mutation(({ ctx: { work }, input }) => {
      assertInScope(work, input.county)
      return steps.save(work, input)
    }),
})
