import type { CaseRow } from '@wuxin/feedback/case-view.schema'
import { RowTitle } from '@wuxin/web/row-title'
import { StateTag } from '@wuxin/web/state-tag'
import { useTexts } from '../texts.ts'

/** A case in a list: its number, its title, and what sets it apart. */
export function CaseTitle({ row: { number, title, emergency, supervised } }: { row: Pick<CaseRow, 'number' | 'title' | 'emergency' | 'supervised'> }) {
  const t = useTexts()
  return (
    <RowTitle number={number} title={title}>
      {emergency && <StateTag tone="overdue">{t('case.emergency')}</StateTag>} {supervised && <StateTag tone="dueSoon">{t('case.supervised')}</StateTag>}
    </RowTitle>
  )
}
