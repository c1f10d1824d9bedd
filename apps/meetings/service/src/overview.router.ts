import { router } from '@wuxin/service/procedure'

/** What waits, what is found, what is counted, over topics, meetings and tasks. */
export const overviewRouter = router({})
