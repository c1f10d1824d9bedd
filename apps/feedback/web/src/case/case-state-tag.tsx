import type { CaseRow } from '@wuxin/feedback/case-view.schema'
import { StateTag } from '@wuxin/web/state-tag'
import { useTexts } from '../texts.ts'
import { toneOf } from './case-tone.ts'

/** Where a case stands: 待吹哨, 办理中; a closed one says with what outcome. */
export function CaseStateTag({ row }: { row: Pick<CaseRow, 'state' | 'outcome'> }) {
  const t = useTexts()
  const isClosed = row.state === 'closed' && row.outcome
  return <StateTag tone={toneOf(row)}>{isClosed ? t(`outcomes.${row.outcome}`) : t(`states.${row.state}`)}</StateTag>
}
