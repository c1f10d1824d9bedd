import './meeting.css'
import { skipToken, useQuery } from '@tanstack/react-query'
import { meetingRules } from '@wuxin/meetings/meeting.rules'
import { publishInput } from '@wuxin/meetings/meeting-input.schema'
import { announce } from '@wuxin/web/announce'
import { LoadFailed } from '@wuxin/web/load-failed'
import { PageHeader } from '@wuxin/web/page-header'
import { renewModule } from '@wuxin/web/query-client'
import { Link, useNavigate, useParams } from '@wuxin/web/router'
import { SchemaForm } from '@wuxin/web/schema-form'
import { useSession } from '@wuxin/web/session'
import { Skeleton } from '@wuxin/web/ui'
import { client, trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { meetingPath } from './meeting-path.ts'
import { PublishedItem } from './published-item.tsx'
import { RedactedItem } from './redacted-item.tsx'

/** 公开: what residents will read, beside what stands in the minutes, with everything that was taken out named. */
export default function PublishPage() {
  const t = useTexts()
  const { id } = useParams()
  const navigate = useNavigate()
  const { caller } = useSession()
  const meeting = useQuery(trpc.meetings.get.queryOptions(id ? { id } : skipToken))
  const preview = useQuery(trpc.meetings.redaction.queryOptions(id ? { id } : skipToken))
  const failed = meeting.error ?? preview.error
  if (failed) return <LoadFailed error={failed} retry={() => void Promise.all([meeting.refetch(), preview.refetch()])} />
  if (!meeting.data || !preview.data) return <Skeleton active paragraph={{ rows: 12 }} />
  const record = meeting.data
  const { items } = preview.data
  const [isOpen, isPublished] = [meetingRules.mayDo('publish', record, caller), record.state === 'published']
  const removed = items.reduce((sum, item) => sum + item.removed.length, 0)
  return (
    <section className="wx-page">
      <PageHeader title={t('meetings.publish.title')}>
        <Link to={meetingPath(record.id)}>{t('meetings.back')}</Link>
      </PageHeader>
      <p className="wx-panel">{isOpen ? `${record.title} · ${t('meetings.publish.removed', { count: removed })} ${t('meetings.publish.check')}` : t(`meetings.publish.not.${isPublished ? 'already' : 'yet'}`)}</p>
      {isPublished && items.map((item, index) => <PublishedItem key={item.item} item={item} place={index + 1} />)}
      {isOpen && (
        <SchemaForm
          schema={publishInput}
          initial={{ items: items.map(({ item, published, publishedResolution }) => ({ item, words: published, resolution: publishedResolution })) }}
          fixed={{ id: record.id, version: record.version }}
          submit={client.meetings.publish.mutate}
          onDone={() => {
            announce(t('meetings.next.publish'))
            void renewModule('meetings')
            void navigate(meetingPath(record.id))
          }}
          submitLabel={t('meetings.do.publish')}
        >
          {items.map((item, index) => (
            <RedactedItem key={item.item} redaction={item} place={index + 1} />
          ))}
        </SchemaForm>
      )}
    </section>
  )
}
