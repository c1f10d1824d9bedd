import { usePhone } from '@wuxin/web/use-phone'
import { Outlet } from '@wuxin/web/router'
import { NotificationBell } from './notification-bell.tsx'
import { PhoneBar } from './phone-bar.tsx'
import { PlaceSwitcher } from './place-switcher.tsx'
import { NewsLine } from './news-line.tsx'
import { SearchBox } from './search-box.tsx'
import { SideMenu } from './side-menu.tsx'
import { useShellWords } from './texts.ts'
import { UserMenu } from './user-menu.tsx'

/** The frame of every page: the place in view, search, notices, oneself; the menu beside it, or below it on a phone. */
export function Layout() {
  const t = useShellWords()
  const isPhone = usePhone()
  return (
    <div className="wx-shell">
      <a className="wx-skip" href="#main">
        {t('skip')}
      </a>
      <header className="wx-top">
        <span className="wx-brand" aria-label={t('brand')}>
          <span aria-hidden>心</span> {!isPhone && t('brand')}
        </span>
        <PlaceSwitcher />
        <SearchBox />
        <NotificationBell />
        <UserMenu />
      </header>
      {isPhone && <NewsLine />}
      {!isPhone && <SideMenu />}
      <main id="main" className="wx-main" tabIndex={-1}>
        <Outlet />
      </main>
      {isPhone && <PhoneBar />}
    </div>
  )
}
