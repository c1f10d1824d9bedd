import { router } from '@wuxin/service/procedure'

/** Residents' topics: propose, track, confirm. */
export const residentTopicRouter = router({})
