import { meetingRules } from '@wuxin/meetings/meeting.rules'
import type { MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import { useCan } from '@wuxin/web/module-context'
import { problemText } from '@wuxin/web/problem'
import { useSession } from '@wuxin/web/session'
import { Alert, Button } from '@wuxin/web/ui'
import { useClickStep } from '@wuxin/web/use-click-step'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { Guests } from './guests.tsx'
import { seatsByParty } from './item.rules.ts'
import { SeatLine } from './seat-line.tsx'

/** 出席与列席: each party with its people, who has confirmed receipt, who is there; by hand for whoever arranges the meeting. */
export function Seats({ record, onAddGuest, onExcuse }: {
  record: MeetingRecord
  onAddGuest: () => void
  /** Somebody said that they do not come. */
  onExcuse: (seat: string) => void
}) {
  const t = useTexts()
  const can = useCan()
  const { caller } = useSession()
  const byHand = useClickStep()
  const isGoing = record.state === 'notified' || record.state === 'in_session'
  const maySignIn = isGoing && can('meeting:arrange', record)
  const mayAddGuests = (isGoing || meetingRules.mayDo('write', record, caller)) && can('meeting:arrange', record)
  return (
    <section className="wx-panel">
      <h2>
        {t('meetings.seat.title')} {record.seats.length > 0 && <small className="wx-quiet">{t('meetings.seat.receipts', { received: record.seats.filter(({ receivedAt }) => receivedAt !== null).length, seats: record.seats.length })}</small>}
      </h2>
      {byHand.error && <Alert type="error" showIcon role="alert" title={problemText(byHand.error, 'meetings')} />}
      {record.seats.length === 0 && <p className="wx-quiet">{t('meetings.seat.none')}</p>}
      <ul className="mg-seats">
        {seatsByParty(record.seats).map(({ key, party, seats }) => (
          <li key={key}>
            {party && <h3>{party}</h3>}
            <ul>
              {seats.map((seat) => (
                <SeatLine
                  key={seat.id}
                  seat={seat}
                  isBusy={byHand.isPending}
                  onPresent={maySignIn ? (present) => byHand.mutate({ step: () => client.meetings.signInByHand.mutate({ id: record.id, seat: seat.id, present }) }) : undefined}
                  onExcuse={maySignIn && record.state === 'notified' && seat.status !== 'present' ? () => onExcuse(seat.id) : undefined}
                />
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <Guests record={record} mayRemove={mayAddGuests} />
      {mayAddGuests && <Button onClick={onAddGuest}>{t('meetings.do.addGuest')}</Button>}
    </section>
  )
}
