import type { AllianceRow } from '@wuxin/volunteers/alliance.schema'
import { useNow } from '@wuxin/web/now'
import { StateTag } from '@wuxin/web/state-tag'
import { dateText } from '@wuxin/web/time'
import { useTexts } from '../texts.ts'

/** Whether a pairing stands today: 未开始, 结对中, 已结束. */
export function AllianceStateTag({ alliance: { isCurrent, from } }: { alliance: Pick<AllianceRow, 'isCurrent' | 'from'> }) {
  const t = useTexts()
  const today = dateText(useNow())
  const state = isCurrent ? 'current' : from > today ? 'ahead' : 'ended'
  return <StateTag tone={state === 'current' ? 'underWay' : 'waiting'}>{t(`alliances.states.${state}`)}</StateTag>
}
