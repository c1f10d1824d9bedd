import type { MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import { clockText, dateTimeText } from '@wuxin/web/time'
import { useTexts } from '../texts.ts'
import { PaperItem } from './paper-item.tsx'
import { seatsByParty } from './item.rules.ts'

/** 纪要 in the layout of GB/T 9704-2012. */
export function MinutesPaper({ record }: { record: MeetingRecord }) {
  const t = useTexts()
  const { title, number, body, startsAt, openedAt, endedAt, endsAt, venue, seats, guests, agenda, state } = record
  const named = (status: 'present' | 'excused') =>
    seatsByParty(seats.filter((seat) => seat.status === status)).map(({ party, seats: people }) => {
      const names = people.map(({ name, delegate }) => (status === 'present' && delegate ? t('meetings.paper.delegate', { name, delegate }) : name)).join(t('comma'))
      return party ? t('meetings.paper.party', { party, names }) : names
    })
  const lists = [
    { label: t('meetings.paper.present'), names: named('present') },
    { label: t('meetings.paper.excused'), names: named('excused') },
    { label: t('meetings.paper.guests'), names: guests.map(({ name, kind, unit }) => t('meetings.paper.guest', { name, as: unit?.name ?? t(`meetings.guestKinds.${kind}`) })) },
  ]
  return (
    <article className="mg-paper" aria-label={t('meetings.print.title')}>
      <h2 className="mg-paper__red">{t('meetings.paper.heading', { body: body.name })}</h2>
      <p className="mg-paper__number">{number}</p>
      <hr />
      <h3>{title}</h3>
      {state === 'minutes' && <p className="mg-paper__draft">{t('meetings.paper.draft')}</p>}
      <p>
        {t('meetings.paper.when', { at: dateTimeText(openedAt ?? startsAt), to: clockText(endedAt ?? endsAt) })}
      </p>
      <p>{t('meetings.paper.where', { venue })}</p>
      {agenda.map((item, index) => (
        <PaperItem key={item.id} item={item} place={index + 1} />
      ))}
      {lists.filter(({ names }) => names.length > 0).map(({ label, names }) => (
        <p key={label} className="mg-paper__list">
          <strong>{label}</strong>
          {names.join(t('meetings.paper.semicolon'))}
        </p>
      ))}
    </article>
  )
}
