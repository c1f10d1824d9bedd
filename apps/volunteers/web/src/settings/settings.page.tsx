import { settingGroups } from '@wuxin/volunteers/settings.schema'
import { SettingsPage } from '@wuxin/web/settings-page'
import { client, trpc } from '../api.ts'

/** Duties of the colours, rounds, windows and clocks of the county. */
export default function VolunteersSettingsPage() {
  return <SettingsPage groups={settingGroups} query={(county) => trpc.settings.get.queryOptions({ county })} save={client.settings.save.mutate} />
}
