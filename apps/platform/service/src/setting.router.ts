import { platformPermissions } from '@wuxin/platform/permissions'
import { procedures, router } from '@wuxin/service/procedure'
import { settingsSteps, settingsView } from '@wuxin/service/settings'
import { assertInScope } from '@wuxin/service/work'
import { settings } from './setting.ts'

const steps = settingsSteps(settings)
const { permitted } = procedures(platformPermissions)

export const settingRouter = router({
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
