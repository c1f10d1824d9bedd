import '../staff.css'
import { skipToken, useQuery } from '@tanstack/react-query'
import type { MemberView } from '@wuxin/meetings/body.schema'
import { Arriving } from '@wuxin/web/arriving'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { useNow } from '@wuxin/web/now'
import { RecordPage } from '@wuxin/web/record-page'
import { useParams } from '@wuxin/web/router'
import { StateTag } from '@wuxin/web/state-tag'
import { traceEntries } from '@wuxin/web/trace/trace-entries'
import { useTrace } from '@wuxin/web/trace/use-trace'
import { Button } from '@wuxin/web/ui'
import { useRule } from '@wuxin/web/use-rule'
import { lazy, useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { traced } from '../trace/traced.tsx'
import { CalendarAddress } from './calendar-address.tsx'
import { convenersOf } from './conveners.ts'
import { Members } from './members.tsx'
import { Parties } from './parties.tsx'
import type { StepName } from './steps.tsx'
import { useBodyFacts } from './use-body-facts.tsx'

const BodyDrawer = lazy(() => import('./body-drawer.tsx'))

/** One body: whether it meets and when next, its parties and members with their terms, its topics, and its calendar. */
export default function BodyPage() {
  const t = useTexts()
  const can = useCan()
  const { id } = useParams()
  const [open, setOpen] = useState<{ name: StepName; member: MemberView | null } | null>(null)
  const query = useQuery(trpc.bodies.get.queryOptions(id ? { id } : skipToken))
  const { data: record } = query
  const facts = useBodyFacts(record)
  const history = useQuery(trpc.audit.history.queryOptions(id ? { record: 'Body', recordId: id } : skipToken))
  const trace = useTrace(traced, 'bodies', id)
  const now = useNow()
  const rule = useRule('meetings.meeting', record && { area: record.area, began: new Date(now).toISOString() })
  if (!record) return <Arriving query={query} />
  const here = { area: record.area, units: record.units }
  const mayEdit = !record.closed && can('body:edit', here)
  const mayArrange = !record.closed && can('meeting:arrange', here)
  const start = (name: StepName, member: MemberView | null = null) => setOpen({ name, member })
  return (
    <RecordPage
      title={record.name}
      state={<StateTag tone={record.closed ? 'waiting' : 'underWay'}>{t(record.closed ? 'bodies.state.closed' : 'bodies.state.active')}</StateTag>}
      action={mayArrange && { label: t('bodies.do.arrange'), href: modulePath('meetings', `meetings/new?body=${record.id}`) }}
      more={mayEdit ? (['addMember', 'amend', 'close'] as const).map((key) => ({ key, label: t(`bodies.do.${key}`), onClick: () => start(key), danger: key === 'close' })) : []}
      facts={facts}
      timeline={traceEntries('meetings', traced, history.data ?? [])}
      accountability={{ owners: convenersOf(record, t), rule, trace }}
      drawer={open && <BodyDrawer key={open.name} {...open} record={record} onClose={() => setOpen(null)} />}
    >
      {record.parties.length > 0 && (
        <section className="wx-panel">
          <h2>{t('bodies.parties')}</h2>
          <Parties parties={record.parties} />
        </section>
      )}
      <section className="wx-panel">
        <h2>
          {t('bodies.members')} {mayEdit && <Button size="small" onClick={() => start('addMember')}>{t('bodies.do.addMember')}</Button>}
        </h2>
        <Members members={record.members} parties={record.parties} onEnd={mayEdit ? (member) => start('endMember', member) : undefined} />
      </section>
      <section className="wx-panel">
        <h2>{t('bodies.calendar')}</h2>
        <CalendarAddress body={record.id} />
      </section>
    </RecordPage>
  )
}
