import type { CaseRow } from '@wuxin/feedback/case-view.schema'
import { StateTag } from '@wuxin/web/state-tag'
import { useTexts } from '../texts.ts'

/** A case in a list: its number, its title, and what sets it apart. */
export function CaseTitle({ row }: { row: Pick<CaseRow, 'number' | 'title' | 'emergency' | 'supervised'> }) {
  const t = useTexts()
  return (
    <span className="fb-case-title">
      <small>{row.number}</small>
      <span>
        {row.title} {row.emergency && <StateTag tone="overdue">{t('case.emergency')}</StateTag>}{' '}
        {row.supervised && <StateTag tone="dueSoon">{t('case.supervised')}</StateTag>}
      </span>
    </span>
  )
}
