import { addPlanInput } from '@wuxin/patrols/plan.schema'
import { Field } from '@wuxin/web/field'
import { NewRecord } from '@wuxin/web/noun/new-record'
import { useNow } from '@wuxin/web/now'
import { useSearchParams } from '@wuxin/web/router'
import { dateText } from '@wuxin/web/time'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { RoutePicker } from './route-picker.tsx'
import { TeamPicker } from './team-picker.tsx'
import { TimetableForm } from './timetable.form.tsx'

/** 新建计划: who walks which route, how often; the route or team may come with the address. */
export default function NewPlanPage() {
  const t = useTexts()
  const [address] = useSearchParams()
  const now = useNow()
  return (
    <NewRecord
      title={t('plans.do.add')}
      schema={addPlanInput}
      initial={{ route: address.get('route') ?? undefined, team: address.get('team') ?? undefined, rhythm: { kind: 'daily', every: 1 }, on: 'all', begins: '20:00', ends: '21:30', from: dateText(now) }}
      submit={client.plans.add.mutate}
      next={({ nextOn }) => t('plans.done.add', { day: nextOn ?? '—' })}
      page="plans"
      draft="patrols.plan"
      submitLabel={t('plans.do.add')}
    >
      <Field name="route" label={t('plans.label.route')}>
        <RoutePicker />
      </Field>
      <Field name="team" label={t('plans.label.team')} hint={t('plans.hint.team')}>
        <TeamPicker />
      </Field>
      <TimetableForm />
    </NewRecord>
  )
}
