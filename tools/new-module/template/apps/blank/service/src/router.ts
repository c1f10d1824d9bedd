import { router } from '@wuxin/service/procedure'
import { matterRouter } from './matter.router.ts'

/** All procedures of this service; the web imports its type. */
export const blankRouter = router({ matters: matterRouter })
export type BlankRouter = typeof blankRouter
