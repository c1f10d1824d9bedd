import { calendarView, calendarYear, setCalendarInput } from '@wuxin/platform/calendar.schema'
import { platformPermissions } from '@wuxin/platform/permissions'
import { procedures, router } from '@wuxin/service/procedure'
import { z } from 'zod'
import { allDirectoriesTouched } from '../directory-revision.ts'
import { setDay } from './calendar-change.ts'
import { viewYear } from './calendar.queries.ts'

const { permitted, staff } = procedures(platformPermissions)

export const calendarRouter = router({
  year: staff.input(z.object({ year: calendarYear })).output(calendarView).query(({ ctx: { work }, input }) => viewYear(work, input.year)),

  set: permitted('calendar:edit')
    .input(setCalendarInput)
    .output(calendarView)
    .mutation(async ({ ctx: { work }, input: { days, reason } }) => {
      for (const day of days) await setDay(work, day, reason)
      await work.em.flush()
      await allDirectoriesTouched(work)
      return viewYear(work, Number(days[0]?.day.slice(0, 4)))
    }),
})
