import { settingGroups } from '@wuxin/feedback/settings.schema'
import { useCan } from '@wuxin/web/module-context'
import { SettingsPage } from '@wuxin/web/settings-page'
import { client, trpc } from '../api.ts'
import { useCounty } from '../county.ts'
import { useTexts } from '../texts.ts'

/** The county's clocks and limits of cases. */
export default function FeedbackSettingsPage() {
  const t = useTexts()
  const county = useCounty()
  const can = useCan()
  return (
    <SettingsPage
      title={t('settings.title')}
      groups={settingGroups.map((key) => ({ key, title: t(`settings.${key}`) }))}
      query={trpc.settings.get.queryOptions({ county })}
      save={client.settings.save.mutate}
      mayEdit={can('settings:edit')}
      hint={t('settings.hint')}
    />
  )
}
