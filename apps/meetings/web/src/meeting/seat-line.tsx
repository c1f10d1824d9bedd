import type { SeatView } from '@wuxin/meetings/meeting-view.schema'
import { useWords } from '@wuxin/web/i18n'
import { Moment } from '@wuxin/web/moment'
import { StateTag } from '@wuxin/web/state-tag'
import { Button } from '@wuxin/web/ui'
import { useTexts } from '../texts.ts'
import { toneOfSeat } from './meeting-tone.ts'

/** One seat: who sits there, whether they have the notice, whether they are there; and the sign-in by hand where the reader may. */
export function SeatLine({ seat, onPresent, onExcuse, isBusy }: {
  seat: SeatView
  /** Signs in by hand, or takes it back; left out where the reader may not. */
  onPresent?: (present: boolean) => void
  onExcuse?: () => void
  isBusy?: boolean
}) {
  const t = useTexts()
  const roles = useWords('web')
  const { status, receivedAt, signedInAt, signInMeans, reason, delegate } = seat
  const isPresent = status === 'present'
  return (
    <li className="mg-seat">
      <span className="mg-seat__who">
        {seat.name}
        {delegate && <> {t('meetings.seat.delegate', { name: delegate })}</>}
        <small className="wx-quiet">{seat.unit?.name ?? (seat.role ? roles(`roles.${seat.role}`) : null)}</small>
      </span>
      <span className="mg-seat__standing">
        <StateTag tone={toneOfSeat[status]}>{t(`meetings.seats.${status}`)}</StateTag>
        <small className="wx-quiet">
          {isPresent && signedInAt ? (
            <>
              <Moment at={signedInAt} /> {signInMeans && t(`meetings.means.${signInMeans}`)}
            </>
          ) : status === 'excused' ? (
            reason
          ) : (
            receivedAt && (
              <>
                {t('meetings.seat.received')} <Moment at={receivedAt} />
              </>
            )
          )}
        </small>
      </span>
      <span className="mg-seat__do">
        {onExcuse && status !== 'excused' && (
          <Button size="small" type="text" aria-label={t('meetings.seat.excuseOf', { name: seat.name })} onClick={onExcuse}>
            {t('meetings.seat.excuse')}
          </Button>
        )}
        {onPresent && (
          <Button size="small" disabled={isBusy} aria-label={t(isPresent ? 'meetings.seat.undoOf' : 'meetings.seat.signInOf', { name: seat.name })} onClick={() => onPresent(!isPresent)}>
            {t(isPresent ? 'meetings.seat.undo' : 'meetings.seat.signIn')}
          </Button>
        )}
      </span>
    </li>
  )
}
