import { Announcements } from '@wuxin/web/announce'
import { switchLanguage, useLanguage, useWords } from '@wuxin/web/i18n'
import { PreviewBanner } from '@wuxin/web/preview-banner'
import { OfflineBanner } from '@wuxin/web/resident/offline-banner'
import { ReadAloud } from '@wuxin/web/resident/read-aloud'
import { TextSizeSlider } from '@wuxin/web/resident/text-size-slider'
import { Link, useLocation } from '@wuxin/web/resident/light-router'
import { useEffect, useRef, type ReactNode } from 'react'

/** Head and ground of every page: text size, reading aloud, language; a new page begins at its top. */
export function Frame({ children }: { children: ReactNode }) {
  const t = useWords('resident')
  const language = useLanguage()
  const { pathname } = useLocation()
  const main = useRef<HTMLElement>(null)
  const drawnAt = useRef(pathname)
  useEffect(() => {
    if (drawnAt.current === pathname) return
    drawnAt.current = pathname
    scrollTo(0, 0)
    main.current?.focus()
  }, [pathname])
  return (
    <div className="wx-resident">
      <header className="wx-head">
        <Link to="/r" className="wx-head__brand">
          {t('brand')}
        </Link>
        <TextSizeSlider />
        <ReadAloud />
        <button
          type="button"
          className="wx-head-button"
          aria-label={language === 'zh-CN' ? 'English' : '中文'}
          onClick={() => void switchLanguage(language === 'zh-CN' ? 'en-US' : 'zh-CN')}
        >
          {language === 'zh-CN' ? 'EN' : '中文'}
        </button>
      </header>
      <PreviewBanner />
      <OfflineBanner />
      <Announcements />
      <main ref={main} tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
