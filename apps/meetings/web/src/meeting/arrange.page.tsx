import './meeting.css'
import { skipToken, useQuery } from '@tanstack/react-query'
import { arrangeInput } from '@wuxin/meetings/meeting-input.schema'
import { announce } from '@wuxin/web/announce'
import { LoadFailed } from '@wuxin/web/load-failed'
import { PageHeader } from '@wuxin/web/page-header'
import { renewModule } from '@wuxin/web/query-client'
import { useNavigate, useSearchParams } from '@wuxin/web/router'
import { SchemaForm } from '@wuxin/web/schema-form'
import { Skeleton } from '@wuxin/web/ui'
import { client, trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { ArrangeForm } from './arrange.form.tsx'
import { meetingPath } from './meeting-path.ts'
import { suggestedMeeting } from './suggested-meeting.ts'

/** Arranges a meeting of a body (`?body=` names it, and where there is but one it needs no name); its agenda comes next, on its own page. */
export default function ArrangePage() {
  const t = useTexts()
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const named = params.get('body')
  const all = useQuery(trpc.bodies.list.queryOptions(named ? skipToken : { size: 2 }))
  const [first, ...others] = all.data?.rows ?? []
  const asked = named ?? (first && !others.length ? first.id : null)
  const { data: body, error, refetch } = useQuery(trpc.bodies.get.queryOptions(asked ? { id: asked } : skipToken))
  if (error) return <LoadFailed error={error} retry={() => void refetch()} />
  if ((!named && all.isPending) || (asked && !body)) return <Skeleton active paragraph={{ rows: 8 }} />
  return (
    <section className="wx-page">
      <PageHeader title={t('meetings.arrange.title')} />
      <div className="wx-panel wx-narrow mg-form">
        <SchemaForm
          schema={arrangeInput}
          initial={{ length: 90, ...(body && { body: body.id, ...suggestedMeeting(body, t) }) }}
          submit={client.meetings.arrange.mutate}
          onDone={({ id, number }) => {
            announce(t('meetings.next.arrange', { number }))
            void renewModule('meetings')
            void navigate(meetingPath(id))
          }}
          draft={asked ? undefined : 'meetings.arrange'}
          submitLabel={t('meetings.arrange.submit')}
        >
          <ArrangeForm />
        </SchemaForm>
      </div>
    </section>
  )
}
