import { addShiftInput } from '@wuxin/patrols/shift.schema'
import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { AddDrawer } from '@wuxin/web/noun/add-drawer'
import { useNow } from '@wuxin/web/now'
import { dateText } from '@wuxin/web/time'
import { Form } from '@wuxin/web/ui-form'
import { client } from '../api.ts'
import { HoursFields } from '../plan/hours-fields.tsx'
import { RoutePicker } from '../plan/route-picker.tsx'
import { TeamPicker } from '../plan/team-picker.tsx'
import { useTexts } from '../texts.ts'
import { WalkersInput } from './walkers-input.tsx'

function TeamFields() {
  const t = useTexts()
  const team = Form.useWatch<string | undefined>('team')
  return (
    <>
      <Field name="team" label={t('plans.label.team')}>
        <TeamPicker />
      </Field>
      <Field name="walkers" label={t('shifts.label.walkers')} hint={t('shifts.hint.walkers')}>
        <WalkersInput team={team} />
      </Field>
    </>
  )
}

/** 临时巡查: once, beside all plans; then its page. */
export default function AddShiftDrawer({ onClose }: { onClose: () => void }) {
  const t = useTexts()
  const day = dateText(useNow())
  return (
    <AddDrawer title={t('shifts.do.add')} schema={addShiftInput} initial={{ day, begins: '20:00', ends: '21:30' }} submit={client.shifts.add.mutate} next={() => t('shifts.done.add')} page="shifts" onClose={onClose}>
      <Field name="route" label={t('plans.label.route')}>
        <RoutePicker />
      </Field>
      <TeamFields />
      <Field name="day" label={t('shifts.label.day')}>
        <DateField />
      </Field>
      <HoursFields />
    </AddDrawer>
  )
}
