import { modulePath } from '@wuxin/web/module-path'
import { Views } from '@wuxin/web/views'
import { useTexts } from '../texts.ts'

/** 看窗 and 告警: two pages of one action. */
export function CurtainViews({ current }: { current: 'curtain' | 'alarms' }) {
  const t = useTexts()
  return <Views label={t('curtain.title')} now={current} views={(['curtain', 'alarms'] as const).map((key) => ({ key, label: t(`curtain.views.${key}`), href: modulePath('volunteers', key) }))} />
}
