import { settingGroups } from '@wuxin/blank/settings.schema'
import { SettingsPage } from '@wuxin/web/settings-page'
import { client, trpc } from '../api.ts'

/** The county's clocks of matters. */
export default function BlankSettingsPage() {
  return <SettingsPage groups={settingGroups} query={(county) => trpc.settings.get.queryOptions({ county })} save={client.settings.save.mutate} />
}
