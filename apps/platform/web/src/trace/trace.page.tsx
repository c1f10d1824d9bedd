import { useQuery } from '@tanstack/react-query'
import { useWords } from '@wuxin/web/i18n'
import { LoadFailed } from '@wuxin/web/load-failed'
import { PageHeader } from '@wuxin/web/page-header'
import { useParams } from '@wuxin/web/router'
import { Timeline } from '@wuxin/web/timeline'
import { Alert, Skeleton } from '@wuxin/web/ui'
import { useState } from 'react'
import { trpc } from '../api.ts'
import { isOpen, nameIn, type AuditRow } from './change.rules.ts'
import { useActs } from './history.part.tsx'
import '../platform.css'

/** So many changes of a record that only the audit administrator reads; the rest are on the list. */
const size = 100

/** The whole history of one record, field by field, and the check that nothing in it was altered afterwards. */
export default function TracePage() {
  const t = useWords('platform')
  const { record = '', id = '' } = useParams()
  const [isChecking, setChecking] = useState(false)
  const ref = { record, recordId: id }
  const history = useQuery({ ...trpc.audit.history.queryOptions(ref), enabled: isOpen(record) })
  const listed = useQuery({ ...trpc.audit.list.queryOptions({ ...ref, size }), enabled: !isOpen(record) })
  const check = useQuery({ ...trpc.audit.verify.queryOptions(ref), enabled: isChecking, staleTime: 0 })
  const { error, isPending, refetch } = isOpen(record) ? history : listed
  const rows: AuditRow[] = history.data ?? listed.data?.rows ?? []
  const timeline = useActs(rows)
  const fault = check.data?.fault
  return (
    <>
      <PageHeader
        title={t('trace.of', { record: [t(`record.${record}`, { defaultValue: record }), nameIn(rows)].filter(Boolean).join(' ') })}
        count={rows.length}
        action={isOpen(record) && { label: t('trace.verify'), busy: check.isFetching, onClick: () => (isChecking ? void check.refetch() : setChecking(true)) }}
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
