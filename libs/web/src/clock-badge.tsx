import { useWords } from './i18n.ts'
import { Icon } from './icon.tsx'
import { useNow } from './now.ts'
import { clockStanding, dateTimeText, lengthText, type Instant } from './time.ts'

const tones = { running: 'underWay', dueSoon: 'dueSoon', overdue: 'overdue' } as const

/** A record's clock: 还剩 6 小时 20 分, or 已超 with the exact end on hover; nothing where no clock runs. */
export function ClockBadge({ dueAt, paused = false, now: given }: { dueAt: Instant | null; paused?: boolean; now?: Instant }) {
  const t = useWords('web')
  const ticking = useNow()
  if (paused) return <span className="wx-tag" data-tone="waiting">{t('time.paused')}</span>
  if (dueAt === null) return null
  const now = given ?? ticking
  const standing = clockStanding(dueAt, now)
  const length = lengthText(new Date(dueAt).getTime() - new Date(now).getTime())
  return (
    <time className="wx-tag wx-clock" data-tone={tones[standing]} dateTime={new Date(dueAt).toISOString()} title={t('time.due', { at: dateTimeText(dueAt) })}>
      <Icon name="clock" /> {t(standing === 'overdue' ? 'time.over' : 'time.left', { length })}
    </time>
  )
}
