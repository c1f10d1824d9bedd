import { modulePath } from '@wuxin/web/module-path'
import { Views } from '@wuxin/web/views'
import { useTexts } from '../texts.ts'

const pages = { list: 'buildings', own: 'building-rounds', visits: 'building-visits' } as const

/** 各小区, 我包的楼, 入户记录. */
export function BuildingViews({ current }: { current: keyof typeof pages }) {
  const t = useTexts()
  return <Views label={t('buildings.title')} now={current} views={(['list', 'own', 'visits'] as const).map((key) => ({ key, label: t(`buildings.views.${key}`), href: modulePath('volunteers', pages[key]) }))} />
}
