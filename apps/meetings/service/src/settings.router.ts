import { permissions } from '@wuxin/meetings/permissions'
import { procedures } from '@wuxin/service/procedure'
import { settingsRouter as pageOf } from '@wuxin/service/settings-router'
import { settings } from './meetings.work.ts'

/** The settings of a county: parties, quorum, notice, clocks. Records keep the version that they began under. */
export const settingsRouter = pageOf(procedures(permissions).permitted('settings:edit'), settings)
