import { calendarAddress, calendarInput } from '@wuxin/meetings/body.schema'
import { permissions } from '@wuxin/meetings/permissions'
import { procedures, router } from '@wuxin/service/procedure'
import { addressOf, askedFor, calendarOf, giveAddress } from './calendar.work.ts'

const { permitted } = procedures(permissions)

/** Secret addresses by which calendars of meetings are subscribed to. */
export const calendarRouter = router({
  address: permitted('meeting:list').input(calendarInput.pick({ body: true })).output(calendarAddress)
    .query(async ({ ctx: { work }, input }) => {
      const found = await calendarOf(work, await askedFor(work, input.body))
      return { path: found && addressOf(work.service.keys, found) }
    }),
  make: permitted('meeting:list').input(calendarInput).output(calendarAddress)
    .mutation(async ({ ctx: { work }, input }) => ({ path: addressOf(work.service.keys, await giveAddress(work, input)) })),
})
