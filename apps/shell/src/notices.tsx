import { Skeleton } from '@wuxin/web/ui'
import { Link } from '@wuxin/web/router'
import { useShellWords } from './texts.ts'

/** A page on its way. */
export function Loading() {
  return (
    <div className="wx-page" aria-busy>
      <Skeleton active paragraph={{ rows: 6 }} />
    </div>
  )
}

/** An address that leads nowhere. */
export function Missing() {
  const t = useShellWords()
  return (
    <div className="wx-empty">
      <p className="wx-empty__why">{t('missing')}</p>
      <Link to="/">{t('home')}</Link>
    </div>
  )
}

/** A page that one's posts do not open. */
export function Forbidden() {
  const t = useShellWords()
  return (
    <div className="wx-empty">
      <p className="wx-empty__why">{t('forbidden')}</p>
      <Link to="/">{t('home')}</Link>
    </div>
  )
}
