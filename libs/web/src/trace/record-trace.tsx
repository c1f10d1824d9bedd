import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { Arriving } from '../arriving.tsx'
import { useWords } from '../i18n.ts'
import { useModule } from '../module-context.tsx'
import { modulePath } from '../module-path.ts'
import { PageHeader } from '../page-header.tsx'
import { Link, useLocation, useParams } from '../router.ts'
import { Timeline } from '../timeline.tsx'
import { traceEntries } from './trace-entries.tsx'
import type { Traced } from './traced.ts'

/** 留痕: every change of the record that the address names (`<page>/:id/trace`), act by act, from which value to which, and whether any was altered afterwards. */
export function RecordTrace({ traced }: { traced: Traced }) {
  const t = useWords('web')
  const module = useModule()
  const { id = '' } = useParams()
  const page = useLocation().pathname.split('/').at(-3) ?? ''
  const ref = { record: traced.pages[page] ?? '', recordId: id }
  const history = useQuery(traced.history(ref))
  const check = useQuery(traced.verify(ref)).data
  if (!history.data) return <Arriving query={history} rows={10} />
  return (
    <section className="wx-page">
      <PageHeader title={t('trace.title')} count={history.data.length}>
        <Link to={modulePath(module.id, `${page}/${id}`)}>{t('trace.back')}</Link>
      </PageHeader>
      {check && !check.fault && <Alert type="success" showIcon role="status" title={t('trace.sound', { count: check.entries })} />}
      {check?.fault && <Alert type="error" showIcon role="alert" title={t('trace.broken', { seq: check.fault.seq })} />}
      <section className="wx-panel wx-trace">
        <Timeline entries={traceEntries(module.id, traced, history.data)} />
      </section>
    </section>
  )
}
