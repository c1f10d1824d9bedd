import type { AlarmState } from '@wuxin/volunteers/alarm.rules'
import { StateTag } from '@wuxin/web/state-tag'
import type { StateTone } from '@wuxin/web/tokens'
import { useTexts } from '../texts.ts'

const tones: Record<AlarmState, StateTone> = { call: 'dueSoon', visit: 'overdue', closed: 'done' }

/** Where an alarm stands: 打电话, 上门, 已处置. */
export function AlarmStateTag({ state }: { state: AlarmState }) {
  const t = useTexts()
  return <StateTag tone={tones[state]}>{t(`alarms.states.${state}`)}</StateTag>
}
