import { platformPermissions } from '@wuxin/platform/permissions'
import { procedures } from '@wuxin/service/procedure'
import { settingsRouter } from '@wuxin/service/settings-router'
import { settings } from './setting.ts'

/** The platform's own settings of a county. */
export const settingRouter = settingsRouter(procedures(platformPermissions).permitted('settings:edit'), settings)
