import { Arriving } from '@wuxin/web/arriving'
import './meeting.css'
import '@wuxin/web/print.css'
import './print.css'
import { PageHeader } from '@wuxin/web/page-header'
import { QrCode } from '@wuxin/web/qr-code'
import { Link, useParams } from '@wuxin/web/router'
import { dateTimeText } from '@wuxin/web/time'
import { useTexts } from '../texts.ts'
import { meetingPath } from './meeting-path.ts'
import { QuorumBar } from './quorum-bar.tsx'
import { useMeeting } from './use-meeting.ts'

/** 签到海报: on the screen at the door or on paper; whoever scans it signs in with their own account. */
export default function PosterPage() {
  const t = useTexts()
  const { id } = useParams()
  const { data: record, error, refetch } = useMeeting(id)
  if (!record) return <Arriving query={{ error, refetch }} rows={8} />
  const { title, startsAt, venue, signInCode } = record
  const address = `${location.origin}${meetingPath(record.id, 'sign-in')}?code=${signInCode ?? ''}`
  return (
    <section className="wx-page">
      <PageHeader title={t('meetings.poster.title')} action={signInCode !== null && { label: t('meetings.do.printNow'), onClick: () => globalThis.print() }}>
        <Link to={meetingPath(record.id)}>{t('meetings.back')}</Link>
      </PageHeader>
      {signInCode === null ? (
        <p className="wx-panel">{t('meetings.poster.closed')}</p>
      ) : (
        <>
          <article className="mg-poster">
            <h2>{title}</h2>
            <p>
              {dateTimeText(startsAt)} · {venue}
            </p>
            <QrCode text={address} label={t('meetings.poster.qr')} />
            <p>{t('meetings.poster.scan')}</p>
            <p className="mg-poster__code">{signInCode}</p>
            <p className="wx-quiet">{t('meetings.poster.orType')}</p>
          </article>
          <QuorumBar record={record} />
        </>
      )}
    </section>
  )
}
