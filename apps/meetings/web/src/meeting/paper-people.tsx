import type { MeetingRecord, SeatView } from '@wuxin/meetings/meeting-view.schema'
import { joined, type Translate } from '@wuxin/web/i18n'
import { useTexts } from '../texts.ts'
import { seatsByParty } from './item.rules.ts'

/** Whoever came in somebody's place stands there; whoever excused themselves, with the reason. */
function nameOf({ status, name, delegate, reason }: SeatView, t: Translate): string {
  if (status === 'excused') return reason ? t('meetings.paper.because', { name, reason }) : name
  return delegate ? t('meetings.paper.delegate', { name, delegate }) : name
}

/** 出席、请假、列席, each with the party that they came for. */
export function PaperPeople({ record: { seats, guests } }: { record: Pick<MeetingRecord, 'seats' | 'guests'> }) {
  const t = useTexts()
  const named = (status: SeatView['status']) =>
    seatsByParty(seats.filter((seat) => seat.status === status)).map(({ party, seats: people }) => {
      const names = joined(people.map((seat) => nameOf(seat, t)))
      return party ? t('meetings.paper.party', { party, names }) : names
    })
  const lists = [
    { label: t('meetings.paper.present'), names: named('present') },
    { label: t('meetings.paper.excused'), names: named('excused') },
    { label: t('meetings.paper.guests'), names: guests.map(({ name, kind, unit }) => t('meetings.paper.guest', { name, as: unit?.name ?? t(`meetings.guestKinds.${kind}`) })) },
  ]
  return (
    <footer>
      {lists.filter(({ names }) => names.length > 0).map(({ label, names }) => (
        <p key={label}>
          <strong>{label}</strong>
          {names.join(t('meetings.paper.semicolon'))}
        </p>
      ))}
    </footer>
  )
}
