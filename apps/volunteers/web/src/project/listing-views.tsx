import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { Link } from '@wuxin/web/router'
import { useTexts } from '../texts.ts'

const views = [['need', 'listings'], ['resource', 'listings/resources'], ['project', 'projects']] as const

/** The three lists (三张清单): needs, resources, projects. */
export function ListingViews({ view }: { view: (typeof views)[number][0] }) {
  const t = useTexts()
  const can = useCan()
  return (
    <nav className="vt-views" aria-label={t('listings.three')}>
      {views.filter(([key]) => key !== 'project' || can('project:list')).map(([key, path]) => (
        <Link key={key} className="wx-button" to={modulePath('volunteers', path)} aria-current={view === key ? 'page' : undefined}>
          {t(`listings.view.${key}`)}
        </Link>
      ))}
    </nav>
  )
}
