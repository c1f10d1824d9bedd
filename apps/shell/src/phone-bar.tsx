import type { Heart } from '@wuxin/platform/heart'
import { say } from '@wuxin/web/i18n'
import { Icon } from '@wuxin/web/icon'
import { NavLink } from '@wuxin/web/router'
import type { MenuGroup } from './menu.ts'
import { GroupSign } from './side-menu.tsx'
import { useShellWords } from './texts.ts'
import { useMenu } from './use-menu.ts'

/** How many modules have a place of their own in the bar; the rest stand behind 更多. */
const places = 2

/** The work that is done standing, first: 民情, 巡查; then the others in the menu's order, the settings last. */
const underTheThumb: readonly (Heart | null)[] = ['precision', 'care']
const rank = ({ heart }: Pick<MenuGroup, 'heart'>): number => (underTheThumb.includes(heart) ? underTheThumb.indexOf(heart) : underTheThumb.length)

/** The menu of a phone, within the thumb's reach. */
export function PhoneBar() {
  const t = useShellWords()
  const first = useMenu()
    .filter((group) => !group.trouble)
    .toSorted((one, other) => rank(one) - rank(other))
    .slice(0, places)
  return (
    <nav className="wx-bar" aria-label={t('menu.label')}>
      <NavLink to="/today">
        <Icon name="today" /> {t('today.title')}
      </NavLink>
      {first.map((group) => (
        <NavLink key={group.id} to={group.entries[0]?.href ?? '/'}>
          <GroupSign group={group} /> {say(group.title)}
        </NavLink>
      ))}
      <NavLink to="/more">
        <Icon name="more" /> {t('menu.more')}
      </NavLink>
    </nav>
  )
}
