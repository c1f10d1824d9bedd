import type { MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import { problemText } from '@wuxin/web/problem'
import { Link } from '@wuxin/web/router'
import { StateTag } from '@wuxin/web/state-tag'
import { Alert, Button } from '@wuxin/web/ui'
import { useClickStep } from '@wuxin/web/use-click-step'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { meetingPath } from './meeting-path.ts'
import { toneOfSeat } from './meeting-tone.ts'

/** The reader's own place at the table: 回执, 请假, 签到. Nothing where the reader does not sit there, or the meeting is over. */
export function MySeat({ record, onExcuse }: { record: MeetingRecord; onExcuse: () => void }) {
  const t = useTexts()
  const receive = useClickStep()
  const mine = record.seats.filter(({ id }) => record.mySeats.includes(id))
  const isGoing = record.state === 'notified' || record.state === 'in_session'
  const isHere = mine.some(({ status }) => status === 'present')
  if (mine.length === 0 || !isGoing || (isHere && record.state === 'in_session')) return null
  const isInvited = mine.some(({ status }) => status === 'invited')
  const isAway = mine.every(({ status }) => status === 'excused')
  return (
    <section className="wx-panel mg-mine">
      <h2>{t('meetings.mine.title')}</h2>
      {receive.error && <Alert type="error" showIcon role="alert" title={problemText(receive.error, 'meetings')} />}
      <p>
        {mine.map((seat) => (
          <span key={seat.id} className="mg-mine__seat">
            {seat.party?.name ?? seat.name} <StateTag tone={toneOfSeat[seat.status]}>{t(`meetings.seats.${seat.status}`)}</StateTag>
          </span>
        ))}
      </p>
      <p className="wx-row">
        {record.state === 'notified' && (isInvited || isAway) && (
          <Button loading={receive.isPending} onClick={() => receive.mutate({ step: () => client.meetings.receive.mutate({ id: record.id }), said: t('meetings.next.receive') })}>
            {t(isAway ? 'meetings.mine.after' : 'meetings.do.receive')}
          </Button>
        )}
        {!isHere && !isAway && (
          <>
            <Link className="wx-button" to={meetingPath(record.id, 'sign-in')}>
              {t('meetings.do.signIn')}
            </Link>
            {record.state === 'notified' && <Button onClick={onExcuse}>{t('meetings.do.excuse')}</Button>}
          </>
        )}
      </p>
    </section>
  )
}
