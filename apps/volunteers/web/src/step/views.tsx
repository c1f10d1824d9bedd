import { modulePath } from '@wuxin/web/module-path'
import { Link } from '@wuxin/web/router'
import { useTexts } from '../texts.ts'

interface Props {
  /** The page below the module: `wishes`. */
  page: string
  /** Its views in order, said by `<texts>.views.<view>`; the first is the page's own address. */
  views: readonly string[]
  current: string | undefined
  texts: string
}

/** Several views of one page, kept in its address as `view`; nothing where there is only one. */
export function Views({ page, views, current, texts }: Props) {
  const t = useTexts()
  if (views.length < 2) return null
  return (
    <nav className="vt-views" aria-label={t(`${texts}.title`)}>
      {views.map((each, index) => (
        <Link key={each} className="wx-button" to={modulePath('volunteers', page) + (index === 0 ? '' : `?view=${each}`)} aria-current={each === current ? 'page' : undefined}>
          {t(`${texts}.views.${each}`)}
        </Link>
      ))}
    </nav>
  )
}
