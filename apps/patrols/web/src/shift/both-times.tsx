import { dateTimeText, clockText, isSameDay } from '@wuxin/web/time'
import { useTexts } from '../texts.ts'

const minute = 60_000
const apart = (one: string, other: string) => Math.abs(Date.parse(one) - Date.parse(other))

/** When something was done; beside it what the phone's clock said, where that differs, and when it arrived, where that was later. */
export function BothTimes({ phoneAt, at, receivedAt }: { phoneAt: string; at: string; receivedAt: string }) {
  const t = useTexts()
  const time = (instant: string) => (isSameDay(instant, at) ? clockText(instant) : dateTimeText(instant))
  return (
    <span className="pt-times">
      <time dateTime={at}>{dateTimeText(at)}</time>
      {apart(phoneAt, at) >= minute && <small>{t('shifts.phoneSaid', { at: time(phoneAt) })}</small>}
      {apart(receivedAt, at) >= 10 * minute && <small>{t('shifts.arrivedAt', { at: time(receivedAt) })}</small>}
    </span>
  )
}
