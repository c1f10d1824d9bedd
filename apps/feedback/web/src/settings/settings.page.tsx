import { settingGroups } from '@wuxin/feedback/settings.schema'
import { SettingsPage } from '@wuxin/web/settings-page'
import { client, trpc } from '../api.ts'

/** The county's clocks and limits of cases. */
export default function FeedbackSettingsPage() {
  return <SettingsPage groups={settingGroups} query={(county) => trpc.settings.get.queryOptions({ county })} save={client.settings.save.mutate} />
}
