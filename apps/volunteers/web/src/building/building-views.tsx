import { modulePath } from '@wuxin/web/module-path'
import { Link } from '@wuxin/web/router'
import { useTexts } from '../texts.ts'

const pages = { own: 'building-rounds', list: 'buildings', visits: 'building-visits' } as const

/** 我包的楼, 各小区, 入户记录. */
export function BuildingViews({ current }: { current: keyof typeof pages }) {
  const t = useTexts()
  return (
    <nav className="vt-views" aria-label={t('buildings.title')}>
      {(['list', 'own', 'visits'] as const).map((view) => (
        <Link key={view} className="wx-button" to={modulePath('volunteers', pages[view])} aria-current={view === current ? 'page' : undefined}>
          {t(`buildings.views.${view}`)}
        </Link>
      ))}
    </nav>
  )
}
