import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { Link } from '@wuxin/web/router'
import { useTexts } from '../texts.ts'

const views = [['teams', 'team:list'], ['volunteers', 'volunteer:list'], ['records', 'record:list'], ['reports', 'report:list']] as const

/** What belongs to the teams: their people, what they did, and who reported to the community. */
export function TeamViews({ now }: { now: (typeof views)[number][0] }) {
  const t = useTexts()
  const can = useCan()
  const shown = views.filter(([, permission]) => can(permission))
  if (shown.length < 2) return null
  return (
    <nav className="wx-views" aria-label={t('teams.views')}>
      {shown.map(([key]) => (
        <Link key={key} className="wx-button" to={modulePath('volunteers', key)} aria-current={now === key ? 'page' : undefined}>
          {t(`${key === 'volunteers' ? 'people' : key}.title`)}
        </Link>
      ))}
    </nav>
  )
}
