import { procedures } from '@wuxin/service/procedure'
import { settingsRouter as pageOf } from '@wuxin/service/settings-router'
import { permissions } from '@wuxin/volunteers/permissions'
import { settings } from './volunteers.work.ts'

/** The settings of a county: duties of the colours, rounds, windows, clocks. Records keep the version that they began under. */
export const settingsRouter = pageOf(procedures(permissions).permitted('settings:edit'), settings)
