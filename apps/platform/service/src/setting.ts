import { platformSettings } from '@wuxin/platform/platform-settings.schema'
import { SettingsOf } from '@wuxin/service/settings'

/** What a county sets for its register. */
export const settings = new SettingsOf(platformSettings)
