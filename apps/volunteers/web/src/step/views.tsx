import { modulePath } from '@wuxin/web/module-path'
import { Views as KitViews } from '@wuxin/web/views'
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
  const here = modulePath('volunteers', page)
  const shown = views.map((key, index) => ({ key, label: t(`${texts}.views.${key}`), href: index === 0 ? here : `${here}?view=${key}` }))
  return <KitViews label={t(`${texts}.title`)} now={current ?? ''} views={shown} />
}
