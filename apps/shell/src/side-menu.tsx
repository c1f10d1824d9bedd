import { heartCharacter } from '@wuxin/platform/heart'
import { say } from '@wuxin/web/i18n'
import { Icon } from '@wuxin/web/icon'
import { NavLink } from '@wuxin/web/router'
import type { MenuGroup } from './menu.ts'
import { NewsLine } from './news-line.tsx'
import { useShellWords } from './texts.ts'
import { useMenuFold } from './use-menu-fold.ts'
import { useMenu } from './use-menu.ts'

/** A module's sign: the character of its heart in its hue, or its icon. */
export function GroupSign({ group }: { group: Pick<MenuGroup, 'heart' | 'icon'> }) {
  if (!group.heart) return <Icon name={group.icon} />
  return (
    <span className="wx-heart" data-heart={group.heart} aria-hidden>
      <span className="wx-heart__sign">{heartCharacter[group.heart]}</span>
    </span>
  )
}

/** One module of the menu, which folds; greyed with the reason where it is down. What is long, or serves none of the hearts, is folded until it is opened. */
export function MenuPart({ group }: { group: MenuGroup }) {
  const t = useShellWords()
  const { isOpen, setOpen } = useMenuFold(group)
  return (
    <li data-trouble={group.trouble ?? undefined}>
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="wx-menu__group">
          <GroupSign group={group} /> {say(group.title)} <Icon name="down" />
        </summary>
        {group.trouble && <p className="wx-menu__reason">{t(`menu.${group.trouble}`)}</p>}
        <ul>
          {group.entries.map(({ label, href }) => (
            <li key={href}>
              <NavLink to={href}>{group.trouble === 'failed' ? t('menu.look') : say(label)}</NavLink>
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}

/** The menu: what one's posts open. */
export function SideMenu() {
  const t = useShellWords()
  return (
    <nav className="wx-menu" aria-label={t('menu.label')}>
      <ul>
        <li>
          <NavLink to="/today">
            <Icon name="today" /> {t('today.title')}
          </NavLink>
        </li>
        <li>
          <NavLink to="/screen">
            <Icon name="screen" /> {t('screen.title')}
          </NavLink>
        </li>
        {useMenu().map((group) => (
          <MenuPart key={group.id} group={group} />
        ))}
      </ul>
      <NewsLine />
    </nav>
  )
}
