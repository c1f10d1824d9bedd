import { addVenueInput, type Interval } from '@wuxin/culture/venue.schema'
import { AreaPicker } from '@wuxin/web/area-picker'
import { Field } from '@wuxin/web/field'
import { NewRecord } from '@wuxin/web/noun/new-record'
import { useOwnPlace } from '@wuxin/web/noun/use-own-place'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { VenueForm } from './venue.form.tsx'

const weekday: Interval[] = [{ from: '08:30', to: '12:00' }, { from: '14:30', to: '18:00' }]

/** 登记场地: what it is, what it has, and when it opens. */
export default function NewVenuePage() {
  const t = useTexts()
  const area = useOwnPlace()
  return (
    <NewRecord
      title={t('venues.do.add')}
      schema={addVenueInput}
      initial={{ area, functions: [], equipment: [], needsApproval: false, keeper: { unit: null, role: null }, hours: { weekdays: Array.from({ length: 7 }, () => weekday), holidays: [] } }}
      submit={client.venues.add.mutate}
      next={() => t('venues.done.add')}
      page="venues"
      draft="culture.venue"
      submitLabel={t('venues.do.add')}
    >
      <Field name="area" label={t('venues.label.area')}>
        <AreaPicker />
      </Field>
      <VenueForm />
    </NewRecord>
  )
}
