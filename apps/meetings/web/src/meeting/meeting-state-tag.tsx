import type { MeetingState } from '@wuxin/meetings/meeting.schema'
import { StateTag } from '@wuxin/web/state-tag'
import { useTexts } from '../texts.ts'
import { toneOfState } from './meeting-tone.ts'

/** Where a meeting stands: 拟定, 已通知, 召开中, … */
export function MeetingStateTag({ state }: { state: MeetingState }) {
  const t = useTexts()
  return <StateTag tone={toneOfState[state]}>{t(`meetings.states.${state}`)}</StateTag>
}
