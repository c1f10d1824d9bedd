import { router } from '@wuxin/service/procedure'
import { accountRouter } from './account/account.router.ts'
import { noticeRouter } from './notice/notice.router.ts'
import { registryRouter } from './registry/registry.router.ts'
import { sessionRouter } from './session/session.router.ts'

/** Every step that the platform offers to pages. */
export const platformRouter = router({
  session: sessionRouter,
  accounts: accountRouter,
  registry: registryRouter,
  notices: noticeRouter,
})
export type PlatformRouter = typeof platformRouter
