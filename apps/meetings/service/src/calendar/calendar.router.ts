import { router } from '@wuxin/service/procedure'

/** Secret addresses of calendars. */
export const calendarRouter = router({})
