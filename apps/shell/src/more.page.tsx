import { PageHeader } from '@wuxin/web/page-header'
import { Icon } from '@wuxin/web/icon'
import { NavLink } from '@wuxin/web/router'
import { MenuPart } from './side-menu.tsx'
import { useShellWords } from './texts.ts'
import { useMenu } from './use-menu.ts'

/** The whole menu as a page, for phones. */
export function MorePage() {
  const t = useShellWords()
  return (
    <section className="wx-page">
      <PageHeader title={t('menu.more')} />
      <nav className="wx-menu wx-menu--page" aria-label={t('menu.label')}>
        <ul>
          <li>
            <NavLink to="/screen">
              <Icon name="screen" /> {t('screen.title')}
            </NavLink>
          </li>
          {useMenu().map((group) => (
            <MenuPart key={group.id} group={group} />
          ))}
        </ul>
      </nav>
    </section>
  )
}
