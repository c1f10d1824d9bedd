import { say } from '@wuxin/web/i18n'
import { Icon } from '@wuxin/web/icon'
import { NavLink } from '@wuxin/web/router'
import { GroupSign } from './side-menu.tsx'
import { useShellWords } from './texts.ts'
import { useMenu } from './use-menu.ts'

/** How many modules have a place of their own in the bar; the rest stand behind 更多. */
const places = 2

/** The menu of a phone, within the thumb's reach. Modules with a heart come first: the work before the settings. */
export function PhoneBar() {
  const t = useShellWords()
  const first = useMenu()
    .filter((group) => !group.trouble)
    .sort((one, other) => Number(!one.heart) - Number(!other.heart))
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
