import { closeVenueInput, retireVenueInput, type VenueRecord } from '@wuxin/culture/venue.schema'
import { Field } from '@wuxin/web/field'
import { stepOf } from '@wuxin/web/record-step'
import { Switch } from '@wuxin/web/ui-form'
import { WordsField } from '@wuxin/web/words-field'
import { client } from '../api.ts'
import { MomentInput } from '@wuxin/web/moment-input'
import { useTexts } from '../texts.ts'

const step = stepOf<VenueRecord>()

function ReleaseFields() {
  const t = useTexts()
  return (
    <>
      <WordsField name="reason" label={t('venues.label.reason')} hint={t('venues.hint.reason')} rows={2} />
      <Field name="release" label={t('venues.label.release')} hint={t('venues.hint.release')}>
        <Switch />
      </Field>
    </>
  )
}

function CloseFields() {
  const t = useTexts()
  return (
    <>
      <Field name="from" label={t('venues.label.from')}>
        <MomentInput />
      </Field>
      <Field name="to" label={t('venues.label.to')}>
        <MomentInput />
      </Field>
      <ReleaseFields />
    </>
  )
}

/** What closes a venue: for some time, or for good. */
export const venueSteps = {
  close: step({ schema: closeVenueInput, Fields: CloseFields, submit: client.venues.close.mutate, initial: () => ({ release: false }) }),
  retire: step({ schema: retireVenueInput, Fields: ReleaseFields, submit: client.venues.retire.mutate, initial: () => ({ release: false }), isIrreversible: true }),
}
export type VenueStepName = keyof typeof venueSteps
