import '../staff.css'
import { skipToken, useQuery } from '@tanstack/react-query'
import { LoadFailed } from '@wuxin/web/load-failed'
import { modulePath } from '@wuxin/web/module-path'
import { PageHeader } from '@wuxin/web/page-header'
import { Link, useParams } from '@wuxin/web/router'
import { Timeline } from '@wuxin/web/timeline'
import { Alert, Skeleton } from '@wuxin/web/ui'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { traceEntries } from './trace-entries.tsx'
import { traced, tracedIn } from './traced.ts'

/** 留痕: every change of a topic, meeting, task or body, act by act, from which value to which, and whether any was altered afterwards. */
export default function TracePage() {
  const t = useTexts()
  const { kind, id } = useParams()
  const of = tracedIn(kind)
  const ref = of && id ? { record: traced[of], recordId: id } : skipToken
  const { data, error, refetch } = useQuery(trpc.audit.history.queryOptions(ref))
  const check = useQuery(trpc.audit.verify.queryOptions(ref))
  if (error) return <LoadFailed error={error} retry={() => void refetch()} />
  if (!data || !of || !id) return <Skeleton active paragraph={{ rows: 10 }} />
  return (
    <section className="wx-page">
      <PageHeader title={t('trace.title')} count={data.length}>
        <Link to={modulePath('meetings', `${of}/${id}`)}>{t('trace.back')}</Link>
      </PageHeader>
      {check.data && !check.data.fault && <Alert type="success" showIcon role="status" title={t('trace.sound', { count: check.data.entries })} />}
      {check.data?.fault && <Alert type="error" showIcon role="alert" title={t('trace.broken', { seq: check.data.fault.seq })} />}
      <section className="wx-panel mt-trace">
        <Timeline entries={traceEntries(data, t)} />
      </section>
    </section>
  )
}
