import { useQuery } from '@tanstack/react-query'
import { planItemRules } from '@wuxin/culture/year-plan.rules'
import { amendPlanItemInput, dropPlanItemInput, type PlanItemRecord } from '@wuxin/culture/year-plan.schema'
import { Arriving } from '@wuxin/web/arriving'
import { Facts } from '@wuxin/web/facts'
import { modulePath } from '@wuxin/web/module-path'
import { Notices } from '@wuxin/web/notices'
import { timelineOf } from '@wuxin/web/noun/timeline-of'
import { stepOf } from '@wuxin/web/record-step'
import { Link } from '@wuxin/web/router'
import { useSession } from '@wuxin/web/session'
import { StateTag } from '@wuxin/web/state-tag'
import { StepDrawer } from '@wuxin/web/step-drawer'
import { Timeline } from '@wuxin/web/timeline'
import { Drawer } from '@wuxin/web/ui-overlay'
import { useClickStep } from '@wuxin/web/use-click-step'
import { usePhone } from '@wuxin/web/use-phone'
import { WordsField } from '@wuxin/web/words-field'
import { useState } from 'react'
import { client, trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { ItemForm } from './item.form.tsx'
import { useOccasionName } from './use-occasion-name.ts'

const step = stepOf<PlanItemRecord>()
const telling = { texts: 'yearPlan', byClock: [], tones: { add: 'waiting', draft: 'done', drop: 'outOfRemit' } } as const

const AmendFields = ({ record }: { record: PlanItemRecord }) => <ItemForm near={record.area} unitName={record.unit?.name} />

function DropFields() {
  const t = useTexts()
  return <WordsField name="reason" label={t('yearPlan.label.reason')} hint={t('yearPlan.hint.drop')} rows={2} />
}

const steps = {
  amend: step({
    schema: amendPlanItemInput, Fields: AmendFields, submit: client.yearPlan.amend.mutate, fixed: ({ occasion }) => ({ occasion }),
    initial: ({ day, kind, title, unit, note }) => ({ day, kind, title, unit: unit?.id ?? null, note }),
  }),
  drop: step({ schema: dropPlanItemInput, Fields: DropFields, submit: client.yearPlan.drop.mutate }),
}

/** One item of the year plan: what it says, its event, its history, and what the reader may do with it. */
export default function ItemDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTexts()
  const nameOf = useOccasionName()
  const isPhone = usePhone()
  const { caller } = useSession()
  const [open, setOpen] = useState<keyof typeof steps | null>(null)
  const click = useClickStep()
  const query = useQuery(trpc.yearPlan.get.queryOptions({ id }))
  const { data: record } = query
  const may = record ? planItemRules.actionsFor(record, caller) : []
  if (record && open) {
    return (
      <StepDrawer
        step={steps[open]}
        title={t(`yearPlan.do.${open}`)}
        record={record}
        again={() => client.yearPlan.get.query({ id })}
        standing={({ day, title, state }) => ({ [t('yearPlan.label.day')]: day, [t('yearPlan.label.title')]: title, [t('step.state')]: t(`yearPlan.states.${state}`) })}
        next={() => t(`yearPlan.done.${open}`)}
        onClose={() => setOpen(null)}
        submitLabel={open === 'amend' ? t('yearPlan.do.save') : undefined}
      />
    )
  }
  return (
    <Drawer open title={record?.title ?? t('yearPlan.title')} onClose={onClose} size={isPhone ? undefined : 480} placement={isPhone ? 'bottom' : 'right'}>
      {!record ? <Arriving query={query} rows={4} /> : (
        <>
          <Notices error={click.error} />
          <Facts facts={[
            { label: t('step.state'), value: <StateTag tone={record.state === 'made' ? 'underWay' : 'waiting'}>{t(`yearPlan.states.${record.state}`)}</StateTag> },
            { label: t('yearPlan.label.day'), value: record.day },
            { label: t('yearPlan.label.occasion'), value: record.occasion && nameOf(record.occasion) },
            { label: t('yearPlan.label.kind'), value: t(`eventKinds.${record.kind}`) },
            { label: t('yearPlan.label.area'), value: record.place.path },
            { label: t('yearPlan.label.unit'), value: record.unit?.name },
            { label: t('yearPlan.column.event'), value: record.event && <Link to={modulePath('culture', `events/${record.event.id}`)}>{record.event.number} {record.event.title}</Link> },
            { label: t('yearPlan.label.note'), value: record.note, wide: true },
            { label: t('yearPlan.label.reason'), value: record.reason, wide: true },
          ]} />
          <div className="wx-form-actions">
            {may.includes('draft') && <button type="button" className="wx-button wx-button--main" disabled={click.isPending} onClick={() => click.mutate({ step: () => client.yearPlan.draft.mutate({ id, version: record.version }), said: t('yearPlan.done.draft') })}>{t('yearPlan.do.draft')}</button>}
            {may.includes('restore') && <button type="button" className="wx-button wx-button--main" disabled={click.isPending} onClick={() => click.mutate({ step: () => client.yearPlan.restore.mutate({ id, version: record.version }), said: t('yearPlan.done.restore') })}>{t('yearPlan.do.restore')}</button>}
            {(['amend', 'drop'] as const).filter((each) => may.includes(each)).map((each) => (
              <button key={each} type="button" className="wx-button" onClick={() => setOpen(each)}>
                {t(`yearPlan.do.${each}`)}
              </button>
            ))}
          </div>
          <Timeline entries={timelineOf(record.steps, telling, t)} />
        </>
      )}
    </Drawer>
  )
}
