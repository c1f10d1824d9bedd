import type { ReactNode } from 'react'
import { useWords } from './i18n.ts'
import { MainActionButton, type MaybeAction } from './main-action.tsx'
import { dateTimeText } from './time.ts'

/** The head of a page: its title, how many and as of when, and the one main action. */
export function PageHeader({ title, count, asOf, action, children }: {
  title: string
  count?: number
  asOf?: string
  action?: MaybeAction
  children?: ReactNode
}) {
  const t = useWords('web')
  return (
    <header className="wx-page-header">
      <h1>{title}</h1>
      {count !== undefined && (
        <p className="wx-quiet" role="status">
          {t('list.count', { count })}
          {asOf && ` · ${t('list.asOf', { at: dateTimeText(asOf) })}`}
        </p>
      )}
      {children}
      {action && (
        <div className="wx-page-header__action">
          <MainActionButton action={action} />
        </div>
      )}
    </header>
  )
}
