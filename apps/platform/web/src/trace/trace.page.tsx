import { useQuery } from '@tanstack/react-query'
import { useWords } from '@wuxin/web/i18n'
import { LoadFailed } from '@wuxin/web/load-failed'
import { PageHeader } from '@wuxin/web/page-header'
import { useParams } from '@wuxin/web/router'
import { Timeline } from '@wuxin/web/timeline'
import { Alert, Button, Skeleton } from '@wuxin/web/ui'
import { useState } from 'react'
import { trpc } from '../api.ts'
import { useHistory } from './history.part.tsx'
import '../platform.css'

/** The whole history of one record, field by field, and the check that nothing in it was altered afterwards. */
export default function TracePage() {
  const t = useWords('platform')
  const { record = '', id = '' } = useParams()
  const [isChecking, setChecking] = useState(false)
  const { error, isPending, refetch } = useQuery(trpc.audit.history.queryOptions({ record, recordId: id }))
  const check = useQuery({ ...trpc.audit.verify.queryOptions({ record, recordId: id }), enabled: isChecking, staleTime: 0 })
  const { timeline } = useHistory(record, id)
  const verify = () => (isChecking ? void check.refetch() : setChecking(true))
  const fault = check.data?.fault
  return (
    <>
      <PageHeader
        title={t('trace.of', { record: t(`record.${record}`, { defaultValue: record }) })}
        count={timeline.length}
        action={
          <Button type="primary" loading={check.isFetching} onClick={verify}>
            {t('trace.verify')}
          </Button>
        }
      />
      {check.data && !fault && <Alert className="wx-notice" type="success" showIcon role="status" title={t('trace.sound', { count: check.data.entries })} description={t('trace.how')} />}
      {fault && <Alert className="wx-notice" type="error" showIcon role="alert" title={t('trace.broken', { seq: fault.seq })} description={t(`trace.fault.${fault.kind}`, { defaultValue: fault.kind })} />}
      {check.error && <LoadFailed error={check.error} retry={() => void check.refetch()} />}
      {error && <LoadFailed error={error} retry={() => void refetch()} />}
      {isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {!isPending && !error && (
        <section className="wx-panel">
          <Timeline entries={timeline} />
        </section>
      )}
    </>
  )
}
