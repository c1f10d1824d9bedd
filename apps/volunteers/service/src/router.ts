import { router } from '@wuxin/service/procedure'
import { auditRouter } from './audit.router.ts'
import { settingsRouter } from './settings.router.ts'

/** All procedures of this service; the web imports its type. */
export const volunteersRouter = router({
  settings: settingsRouter,
  audit: auditRouter,
})
export type VolunteersRouter = typeof volunteersRouter
