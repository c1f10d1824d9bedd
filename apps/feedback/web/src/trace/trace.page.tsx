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
import { actsOf } from './change.rules.ts'
import { Changes } from './changes.tsx'
import { actorText, stepText } from './step-text.ts'

/** 留痕: every change of a case, act by act, from which value to which, and whether any was altered afterwards. */
export default function TracePage() {
  const t = useTexts()
  const { id } = useParams()
  const ref = id ? { record: 'Case', recordId: id } : skipToken
  const { data, error, refetch } = useQuery(trpc.audit.history.queryOptions(ref))
  const check = useQuery(trpc.audit.verify.queryOptions(ref))
  if (error) return <LoadFailed error={error} retry={() => void refetch()} />
  if (!data || !id) return <Skeleton active paragraph={{ rows: 10 }} />
  const entries = actsOf(data).map(({ id: act, first, changed }) => ({
    id: act,
    at: first.at,
    who: actorText(t, first),
    what: stepText(t, first),
    tone: first.action === 'look' ? ('dueSoon' as const) : ('underWay' as const),
    detail: (
      <>
        {first.reason && <p>{t('trace.because', { reason: first.reason })}</p>}
        {changed.map((changes) => (
          <Changes key={JSON.stringify(changes)} changes={changes} />
        ))}
      </>
    ),
  }))
  return (
    <section className="wx-page">
      <PageHeader title={t('trace.title')} count={data.length}>
        <Link to={modulePath('feedback', `cases/${id}`)}>{t('trace.back')}</Link>
      </PageHeader>
      {check.data && !check.data.fault && <Alert type="success" showIcon role="status" title={t('trace.sound', { count: check.data.entries })} />}
      {check.data?.fault && <Alert type="error" showIcon role="alert" title={t('trace.broken', { seq: check.data.fault.seq })} />}
      <section className="wx-panel fb-trace">
        <Timeline entries={entries} />
      </section>
    </section>
  )
}
