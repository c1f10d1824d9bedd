import { useLanguage } from './i18n.ts'
import { useNow } from './now.ts'
import { dateText, dateTimeText, relativeText, type Instant } from './time.ts'

/** An instant: `2025-04-21 09:05`, as a day alone, or how long ago with the exact time on hover. */
export function Moment({ at, as = 'time' }: { at: Instant; as?: 'time' | 'day' | 'relative' }) {
  useLanguage()
  const now = useNow()
  const exact = dateTimeText(at)
  const shown = as === 'relative' ? relativeText(at, now) : as === 'day' ? dateText(at) : exact
  return (
    <time dateTime={new Date(at).toISOString()} title={exact}>
      {shown}
    </time>
  )
}
