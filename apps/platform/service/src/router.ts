import { platformPermissions } from '@wuxin/platform/permissions'
import { auditRouter } from '@wuxin/service/audit-router'
import { procedures, router } from '@wuxin/service/procedure'
import { settingsRouter } from '@wuxin/service/settings-router'
import { accountRouter } from './account/account.router.ts'
import { areaRouter } from './area/area.router.ts'
import { compoundRouter } from './area/compound.router.ts'
import { calendarRouter } from './calendar/calendar.router.ts'
import { directoryRouter } from './directory/directory.router.ts'
import { outlineRouter } from './outline/outline.router.ts'
import { noticeRouter } from './notice/notice.router.ts'
import { leaderRouter } from './person/leader.router.ts'
import { personRouter } from './person/person.router.ts'
import { postRouter } from './person/post.router.ts'
import { registryRouter } from './registry/registry.router.ts'
import { ruleRouter } from './rule/rule.router.ts'
import { sessionRouter } from './account/session.router.ts'
import { settings } from './setting.ts'
import { unitRouter } from './unit/unit.router.ts'

const { permitted, staff } = procedures(platformPermissions)

/** Every step that the platform offers to pages. */
export const platformRouter = router({
  session: sessionRouter,
  accounts: accountRouter,
  registry: registryRouter,
  notices: noticeRouter,
  areas: areaRouter,
  outlines: outlineRouter,
  compounds: compoundRouter,
  units: unitRouter,
  people: personRouter,
  posts: postRouter,
  leaders: leaderRouter,
  directory: directoryRouter,
  calendar: calendarRouter,
  rules: ruleRouter,
  settings: settingsRouter(permitted('settings:edit'), settings),
  audit: auditRouter({ auditor: permitted('audit:view'), reader: staff }),
})
export type PlatformRouter = typeof platformRouter
