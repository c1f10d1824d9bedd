import './shift.css'
import { skipToken, useQuery } from '@tanstack/react-query'
import type { ShiftRecord } from '@wuxin/patrols/shift.schema'
import { Arriving } from '@wuxin/web/arriving'
import { modulePath } from '@wuxin/web/module-path'
import { nextText } from '@wuxin/web/noun/next-text'
import { timelineOf } from '@wuxin/web/noun/timeline-of'
import { useActions } from '@wuxin/web/noun/use-actions'
import { Notices } from '@wuxin/web/notices'
import { RecordPage } from '@wuxin/web/record-page'
import { useParams } from '@wuxin/web/router'
import { useSession } from '@wuxin/web/session'
import { useRule } from '@wuxin/web/use-rule'
import { lazy, useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { useRecordTrace } from '../trace/use-record-trace.ts'
import { CheckInsPart } from './check-ins.part.tsx'
import { Disputes } from './disputes.part.tsx'
import { FindingsPart } from './findings.part.tsx'
import { PhonesPart } from './phones.part.tsx'
import { shiftFacts } from './shift-facts.tsx'
import { shiftNoun, type ShiftStepName } from './shift-noun.ts'
import { ShiftStateTag } from './shift-state-tag.tsx'

const ShiftDrawer = lazy(() => import('./shift-drawer.tsx'))

const way = ['planned', 'under_way', 'done'] as const
const telling = { texts: 'shifts', byClock: ['miss'], tones: { plan: 'waiting', finish: 'done', close: 'done', miss: 'overdue', cancel: 'outOfRemit' } } as const
const isOnWay = (state: ShiftRecord['state']): state is (typeof way)[number] => state !== 'missed' && state !== 'cancelled'

/** One shift: who walks it and where it stands, then all that its phones sent, what both changed, and its history. */
export default function ShiftPage() {
  const t = useTexts()
  const { caller } = useSession()
  const { id } = useParams()
  const [open, setOpen] = useState<ShiftStepName | null>(null)
  const query = useQuery(trpc.shifts.get.queryOptions(id ? { id } : skipToken))
  const { data: record } = query
  const { main, more } = useActions(shiftNoun, record, setOpen)
  const rule = useRule('patrols.shift', record && { area: record.area, began: record.begins })
  const trace = useRecordTrace('shifts', record)
  if (!record) return <Arriving query={query} />
  const { state, walkerIds } = record
  const walks = walkerIds.includes(caller.id) && shiftNoun.isOpen(record)
  return (
    <RecordPage
      code={record.number}
      title={record.route.name}
      state={<ShiftStateTag state={state} />}
      action={walks ? { label: t('shifts.do.walk'), href: modulePath('patrols', `walk/${record.id}`) } : main}
      more={walks && main ? [{ key: 'main', ...main, onClick: main.onClick ?? (() => undefined) }, ...more] : more}
      way={isOnWay(state) ? { steps: way.map((key) => ({ key, label: t(`shifts.way.${key}`) })), now: state === 'done' ? null : state } : undefined}
      notice={<Notices waits={!walks && !main && shiftNoun.isOpen(record) && nextText(t, shiftNoun, record, null)} />}
      facts={shiftFacts(record, t)}
      timeline={timelineOf(record.steps, telling, t)}
      accountability={{ owners: [{ label: t('shifts.column.walkers'), name: record.walkers.join(t('plans.joint')) || t('shifts.nobody') }], rule, trace }}
      drawer={open && <ShiftDrawer key={open} name={open} record={record} onClose={() => setOpen(null)} />}
    >
      <Disputes shift={record.id} disputed={record.disputed} />
      {record.startedAt && <CheckInsPart checkIns={record.checkIns} skipped={record.skipped} left={record.left} />}
      {record.startedAt && <FindingsPart found={record.found} />}
      <PhonesPart phones={record.phones} />
    </RecordPage>
  )
}
