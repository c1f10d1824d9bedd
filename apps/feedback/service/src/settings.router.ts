import { permissions } from '@wuxin/feedback/permissions'
import { procedures } from '@wuxin/service/procedure'
import { settingsRouter as pageOf } from '@wuxin/service/settings-router'
import { settings } from './case/case.work.ts'

/** The settings of a county: clocks, ratings, escalation, extensions. Cases keep the version that they began under. */
export const settingsRouter = pageOf(procedures(permissions).permitted('settings:edit'), settings)
