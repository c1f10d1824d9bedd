import { modulePath } from '@wuxin/web/module-path'
import { Link } from '@wuxin/web/router'
import { useTexts } from '../texts.ts'

/** 看窗 and 告警: two pages of one action. */
export function CurtainViews({ current }: { current: 'curtain' | 'alarms' }) {
  const t = useTexts()
  return (
    <nav className="vt-views" aria-label={t('curtain.title')}>
      {(['curtain', 'alarms'] as const).map((page) => (
        <Link key={page} className="wx-button" to={modulePath('volunteers', page)} aria-current={page === current ? 'page' : undefined}>
          {t(`curtain.views.${page}`)}
        </Link>
      ))}
    </nav>
  )
}
