import { settingGroups } from '@wuxin/patrols/settings.schema'
import { SettingsPage } from '@wuxin/web/settings-page'
import { client, trpc } from '../api.ts'

/** Clocks by grade, errors of phones, and what counts as recurring, of the county. */
export default function PatrolsSettingsPage() {
  return <SettingsPage groups={settingGroups} query={(county) => trpc.settings.get.queryOptions({ county })} save={client.settings.save.mutate} />
}
