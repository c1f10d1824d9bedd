import type { ShiftState } from '@wuxin/patrols/shift.rules'
import { StateTag } from '@wuxin/web/state-tag'
import { useTexts } from '../texts.ts'
import { shiftTone } from './shift-tone.ts'

/** Where a shift stands: 待巡查, 巡查中, 已完成, 漏巡, 已取消. */
export function ShiftStateTag({ state }: { state: ShiftState }) {
  const t = useTexts()
  return <StateTag tone={shiftTone[state]}>{t(`shifts.states.${state}`)}</StateTag>
}
