import './meeting.css'
import { signInInput } from '@wuxin/meetings/meeting-input.schema'
import { Moment } from '@wuxin/web/moment'
import { PageHeader } from '@wuxin/web/page-header'
import { renewModule } from '@wuxin/web/query-client'
import { Link, useParams, useSearchParams } from '@wuxin/web/router'
import { SchemaForm } from '@wuxin/web/schema-form'
import { announce } from '@wuxin/web/announce'
import { Arriving } from '@wuxin/web/arriving'
import { Alert } from '@wuxin/web/ui'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { CodeForm } from './code.form.tsx'
import { meetingPath } from './meeting-path.ts'
import { QuorumBar } from './quorum-bar.tsx'
import { useMeeting } from './use-meeting.ts'

/** 签到, reached by the poster's QR code, which brings the code along, or with the code typed. */
export default function SignInPage() {
  const t = useTexts()
  const { id } = useParams()
  const [params] = useSearchParams()
  const { data: record, error, refetch } = useMeeting(id)
  if (!record) return <Arriving query={{ error, refetch }} rows={8} />
  const mine = record.seats.filter((seat) => record.mySeats.includes(seat.id))
  const here = mine.find(({ status }) => status === 'present')
  const isGoing = record.state === 'notified' || record.state === 'in_session'
  return (
    <section className="wx-page mg-sign-in">
      <PageHeader title={t('meetings.signIn.title')} />
      <div className="wx-panel wx-narrow mg-form">
        <h2>{record.title}</h2>
        <p>
          <Moment at={record.startsAt} /> · {record.venue}
        </p>
        {mine.length === 0 && <Alert type="info" showIcon role="note" title={t('meetings.signIn.notAsked')} />}
        {here?.signedInAt && (
          <Alert type="success" showIcon role="status" title={t('meetings.signIn.done', { as: here.party?.name ?? here.name })} description={<Moment at={here.signedInAt} />} />
        )}
        {mine.length > 0 && !here && !isGoing && <Alert type="info" showIcon role="note" title={t('meetings.signIn.closed')} />}
        {mine.length > 0 && !here && isGoing && (
          <SchemaForm
            schema={signInInput}
            initial={{ code: params.get('code') ?? '' }}
            fixed={{ id: record.id }}
            submit={client.meetings.signIn.mutate}
            onDone={() => {
              announce(t('meetings.next.signIn'))
              void renewModule('meetings')
            }}
            submitLabel={t('meetings.do.signIn')}
          >
            <CodeForm />
          </SchemaForm>
        )}
        <p>
          <Link to={meetingPath(record.id)}>{t('meetings.signIn.open')}</Link>
        </p>
      </div>
      {isGoing && <QuorumBar record={record} />}
    </section>
  )
}
