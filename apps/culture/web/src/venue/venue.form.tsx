import './venue.css'
import { venueFunctions, venueKinds, venueLimits } from '@wuxin/culture/venue.schema'
import { choicesOf } from '@wuxin/web/choices'
import { Field } from '@wuxin/web/field'
import { Input, InputNumber, Select, Switch } from '@wuxin/web/ui-form'
import { WordsField } from '@wuxin/web/words-field'
import { useTexts } from '../texts.ts'
import { HoursInput } from './hours-input.tsx'
import { KeeperInput } from './keeper-input.tsx'

/** What a venue says of itself. */
export function VenueForm({ keeperName }: { keeperName?: string }) {
  const t = useTexts()
  return (
    <>
      <div className="wx-pair">
        <Field name="name" label={t('venues.label.name')}>
          <Input maxLength={60} />
        </Field>
        <Field name="kind" label={t('venues.label.kind')}>
          <Select options={choicesOf(venueKinds, (kind) => t(`venues.kinds.${kind}`))} />
        </Field>
      </div>
      <div className="wx-pair">
        <Field name="spot" label={t('venues.label.spot')} hint={t('venues.hint.spot')}>
          <Input maxLength={venueLimits.spot} />
        </Field>
        <Field name="capacity" label={t('venues.label.capacity')}>
          <InputNumber min={1} max={venueLimits.capacity} precision={0} />
        </Field>
      </div>
      <Field name="functions" label={t('venues.label.functions')}>
        <Select mode="multiple" options={choicesOf(venueFunctions, (each) => t(`venues.functions.${each}`))} />
      </Field>
      <Field name="equipment" label={t('venues.label.equipment')} hint={t('venues.hint.equipment')}>
        <Select mode="tags" open={false} tokenSeparators={['，', ',', '、']} />
      </Field>
      <Field name="hours" label={t('venues.label.hours')} hint={t('venues.hint.hours')}>
        <HoursInput />
      </Field>
      <Field name="keeper" label={t('venues.label.keeper')} hint={t('venues.hint.keeper')}>
        <KeeperInput unitName={keeperName} />
      </Field>
      <Field name="needsApproval" label={t('venues.label.needsApproval')} hint={t('venues.hint.needsApproval')}>
        <Switch />
      </Field>
      <WordsField label={t('venues.label.words')} hint={t('venues.hint.words')} rows={2} />
    </>
  )
}
