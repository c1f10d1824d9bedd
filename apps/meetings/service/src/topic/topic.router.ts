import { router } from '@wuxin/service/procedure'

/** Topics (议题) for staff. */
export const topicRouter = router({})
