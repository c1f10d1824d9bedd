import { platformSettingGroups } from '@wuxin/platform/platform-settings.schema'
import { useWords } from '@wuxin/web/i18n'
import { useCan } from '@wuxin/web/module-context'
import { useSession } from '@wuxin/web/session'
import { SettingsPage } from '@wuxin/web/settings-page'
import { client, trpc } from '../api.ts'

/** What the county sets for its register (设置): hotline, reviews, time to acknowledge. */
export default function PlatformSettingsPage() {
  const t = useWords('platform')
  const can = useCan()
  const county = useSession().caller.county ?? ''
  return (
    <SettingsPage
      title={t('settings.title')}
      hint={t('settings.hint')}
      groups={platformSettingGroups.map((key) => ({ key, title: t(`settings.${key}`) }))}
      query={trpc.settings.get.queryOptions({ county })}
      save={(input) => client.settings.save.mutate(input)}
      mayEdit={can('settings:edit')}
    />
  )
}
