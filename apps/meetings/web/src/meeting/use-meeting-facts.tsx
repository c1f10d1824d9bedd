import type { MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import type { Fact } from '@wuxin/web/facts'
import { modulePath } from '@wuxin/web/module-path'
import { Moment } from '@wuxin/web/moment'
import { Link } from '@wuxin/web/router'
import { clockText } from '@wuxin/web/time'
import { useTexts } from '../texts.ts'

/** The facts of a meeting: who meets, when and where, who was there, and how it went on. */
export function useMeetingFacts(record: MeetingRecord | undefined): Fact[] {
  const t = useTexts()
  if (!record) return []
  const { body, place, startsAt, endsAt, venue, attendance, seats, guests, openedAt, endedAt, confirmedAt, publishedAt, reason } = record
  const there = [...(seats.length > 0 ? [t('meetings.attended', attendance)] : []), ...(guests.length > 0 ? [t('meetings.guestCount', { count: guests.length })] : [])]
  const instant = (at: string | null) => at && <Moment at={at} />
  return [
    { label: t('meetings.fact.body'), value: <Link to={modulePath('meetings', `bodies/${body.id}`)}>{body.name}</Link> },
    { label: t('meetings.fact.place'), value: place.path },
    { label: t('meetings.fact.startsAt'), value: <><Moment at={startsAt} />–{clockText(endsAt)}</> },
    { label: t('meetings.fact.venue'), value: venue },
    { label: t('meetings.fact.attendance'), value: there.join(' · ') },
    { label: t('meetings.fact.held'), value: openedAt && <>{instant(openedAt)}{endedAt && `–${clockText(endedAt)}`}</> },
    { label: t('meetings.fact.confirmedAt'), value: instant(confirmedAt) },
    { label: t('meetings.fact.publishedAt'), value: instant(publishedAt) },
    { label: t('meetings.fact.reason'), value: reason, wide: true },
  ]
}
