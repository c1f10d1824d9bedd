import { platformSettingGroups } from '@wuxin/platform/platform-settings.schema'
import { SettingsPage } from '@wuxin/web/settings-page'
import { client, trpc } from '../api.ts'

/** What the county sets for its register (设置): hotline, reviews, time to acknowledge. */
export default function PlatformSettingsPage() {
  return <SettingsPage groups={platformSettingGroups} query={(county) => trpc.settings.get.queryOptions({ county })} save={client.settings.save.mutate} />
}
