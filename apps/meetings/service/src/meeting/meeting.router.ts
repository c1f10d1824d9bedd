import { router } from '@wuxin/service/procedure'

/** Meetings (会议): arranged, held, minuted. */
export const meetingRouter = router({})
