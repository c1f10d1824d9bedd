import { permissions } from '@wuxin/blank/permissions'
import { auditRouter } from '@wuxin/service/audit-router'
import { procedures, router } from '@wuxin/service/procedure'
import { settingsRouter } from '@wuxin/service/settings-router'
import { settings } from './blank.work.ts'
import { matterRouter } from './matter.router.ts'
import { residentRouter } from './resident.router.ts'

const { permitted } = procedures(permissions)

/** All procedures of this service; the web imports its type. */
export const blankRouter = router({
  matters: matterRouter,
  resident: residentRouter,
  settings: settingsRouter(permitted('settings:edit'), settings),
  audit: auditRouter({ auditor: permitted('audit:view'), reader: permitted('matter:list') }),
})
export type BlankRouter = typeof blankRouter
