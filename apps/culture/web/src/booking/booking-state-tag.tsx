import type { BookingState } from '@wuxin/culture/booking.rules'
import { StateTag } from '@wuxin/web/state-tag'
import type { StateTone } from '@wuxin/web/tokens'
import { useTexts } from '../texts.ts'

const tones: Record<BookingState, StateTone> = { asked: 'dueSoon', held: 'underWay', refused: 'outOfRemit', cancelled: 'outOfRemit' }

/** Where a booking stands: 待审批, 已约定, 未同意, 已取消. */
export function BookingStateTag({ state }: { state: BookingState }) {
  const t = useTexts()
  return <StateTag tone={tones[state]}>{t(`bookings.states.${state}`)}</StateTag>
}
