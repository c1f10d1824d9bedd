import { router } from '@wuxin/service/procedure'

/** Every step that the platform offers to pages. */
export const platformRouter = router({})
export type PlatformRouter = typeof platformRouter
