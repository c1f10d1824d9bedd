import type { ReportState } from '@wuxin/volunteers/report.rules'
import { StateTag } from '@wuxin/web/state-tag'
import type { StateTone } from '@wuxin/web/tokens'
import { useTexts } from '../texts.ts'

const tones: Record<ReportState, StateTone> = { reported: 'waiting', confirmed: 'done', refused: 'outOfRemit', ended: 'outOfRemit' }

/** Where a report stands: 待确认, 在岗, 未通过, 已结束. */
export function ReportStateTag({ state }: { state: ReportState }) {
  return <StateTag tone={tones[state]}>{useTexts()(`reports.states.${state}`)}</StateTag>
}
