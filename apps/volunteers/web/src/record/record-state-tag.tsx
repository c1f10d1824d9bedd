import type { RecordState } from '@wuxin/volunteers/service-record.rules'
import { StateTag } from '@wuxin/web/state-tag'
import type { StateTone } from '@wuxin/web/tokens'
import { useTexts } from '../texts.ts'

const tones: Record<RecordState, StateTone> = { reported: 'waiting', confirmed: 'done', refused: 'outOfRemit' }

/** Where a record stands: 待确认, 已确认, 未通过. */
export function RecordStateTag({ state }: { state: RecordState }) {
  return <StateTag tone={tones[state]}>{useTexts()(`records.states.${state}`)}</StateTag>
}
