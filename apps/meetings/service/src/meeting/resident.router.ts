import { router } from '@wuxin/service/procedure'

/** Published minutes, for residents. */
export const residentMinutesRouter = router({})
