import './meeting.css'
import '@wuxin/web/print.css'
import './print.css'
import { skipToken, useQuery } from '@tanstack/react-query'
import { Arriving } from '@wuxin/web/arriving'
import { PageHeader } from '@wuxin/web/page-header'
import { Link, useParams } from '@wuxin/web/router'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { meetingPath, minutesFile } from './meeting-path.ts'
import { MinutesPaper } from './minutes-paper.tsx'

/** The minutes as they lie on paper: A4, the red heading, who was there, what was said and decided. */
export default function PrintPage() {
  const t = useTexts()
  const { id } = useParams()
  const { data: record, error, refetch } = useQuery(trpc.meetings.get.queryOptions(id ? { id } : skipToken))
  if (!record) return <Arriving query={{ error, refetch }} />
  return (
    <section className="wx-page">
      <PageHeader title={t('meetings.print.title')} action={{ label: t('meetings.do.printNow'), onClick: () => globalThis.print() }}>
        <Link to={meetingPath(record.id)}>{t('meetings.back')}</Link>
        <a className="wx-button" href={minutesFile(record.id)} download>
          {t('meetings.do.docx')}
        </a>
      </PageHeader>
      <MinutesPaper record={record} />
    </section>
  )
}
