import { limits } from '@wuxin/culture/limit.rules'
import { Field } from '@wuxin/web/field'
import { MomentInput } from '@wuxin/web/moment-input'
import { PhotoUpload } from '@wuxin/web/photo-upload'
import { Form, Input, InputNumber, Switch } from '@wuxin/web/ui-form'
import { UnitPicker } from '@wuxin/web/unit-picker'
import { WordsField } from '@wuxin/web/words-field'
import { MoveOffer } from '../booking/move-offer.tsx'
import { useTexts } from '../texts.ts'
import { VenuePicker } from '../venue/venue-picker.tsx'
import { ParticularsFields } from './particulars-fields.tsx'
import { UnitsInput } from './units-input.tsx'

function SignUpFields({ isPublished }: { isPublished: boolean }) {
  const t = useTexts()
  const hasSignUp = Form.useWatch<boolean | undefined>('hasSignUp') ?? true
  return (
    <>
      <Field name="hasSignUp" label={t('events.label.hasSignUp')} hint={t('events.hint.hasSignUp')}>
        <Switch disabled={isPublished} />
      </Field>
      {hasSignUp && (
        <>
          <div className="wx-pair">
            <Field name="signUpFrom" label={t('events.label.signUpFrom')} hint={t('events.hint.signUpFrom')}>
              <MomentInput />
            </Field>
            <Field name="signUpTo" label={t('events.label.signUpTo')} hint={t('events.hint.signUpTo')}>
              <MomentInput />
            </Field>
          </div>
          <div className="wx-pair">
            <Field name="capacity" label={t('events.label.capacity')} hint={t('events.hint.capacity')}>
              <InputNumber min={1} max={limits.people} precision={0} />
            </Field>
            <Field name="familyMost" label={t('events.label.familyMost')}>
              <InputNumber min={1} max={limits.family} precision={0} />
            </Field>
          </div>
          <div className="wx-pair">
            <Field name="ageFrom" label={t('events.label.ageFrom')}>
              <InputNumber min={0} max={120} precision={0} />
            </Field>
            <Field name="ageTo" label={t('events.label.ageTo')}>
              <InputNumber min={0} max={120} precision={0} />
            </Field>
            <Field name="guardianUnder" label={t('events.label.guardianUnder')} hint={t('events.hint.guardianUnder')}>
              <InputNumber min={0} max={120} precision={0} />
            </Field>
          </div>
        </>
      )}
    </>
  )
}

/** A venue of this module, which is booked by that, else a spot in words. Another venue than its own says which hours are free. */
function WhereFields({ ownVenue, isPublished }: { ownVenue: string | null; isPublished: boolean }) {
  const t = useTexts()
  const venue = Form.useWatch<string | null | undefined>('venue')
  return (
    <>
      <Field name="venue" label={t('events.label.venue')} hint={t('events.hint.venue')}>
        <VenuePicker />
      </Field>
      {venue && venue !== ownVenue && !isPublished && <MoveOffer venue={venue} />}
      {!venue && (
        <Field name="spot" label={t('events.label.spot')} hint={t('events.hint.spot')}>
          <Input maxLength={limits.spot} />
        </Field>
      )}
    </>
  )
}

/** Everything that is told of an event. Once it is published, its time is moved by a step of its own: it stands here to be read. */
export function EventFields({ near, isPublished = false, ownVenue = null }: { near: string | undefined; isPublished?: boolean; ownVenue?: string | null }) {
  const t = useTexts()
  return (
    <>
      <Field name="title" label={t('events.label.title')}>
        <Input maxLength={limits.title} />
      </Field>
      <ParticularsFields isFixed={isPublished} />
      {!isPublished && (
        <div className="wx-pair">
          <Field name="starts" label={t('events.label.starts')}>
            <MomentInput />
          </Field>
          <Field name="ends" label={t('events.label.ends')}>
            <MomentInput />
          </Field>
        </div>
      )}
      <WhereFields ownVenue={ownVenue} isPublished={isPublished} />
      <WordsField label={t('events.label.words')} hint={t('events.hint.words')} />
      <SignUpFields isPublished={isPublished} />
      <div className="wx-pair">
        <Field name="organiserUnit" label={t('events.label.organiserUnit')} hint={t('events.hint.organiserUnit')}>
          <UnitPicker near={near} />
        </Field>
        <Field name="partners" label={t('events.label.partners')}>
          <UnitsInput near={near} />
        </Field>
      </div>
      <div className="wx-pair">
        <Field name="costPlanned" label={t('events.label.costPlanned')}>
          <InputNumber min={0} max={limits.cost} precision={2} />
        </Field>
        <Field name="sponsor" label={t('events.label.sponsor')}>
          <UnitPicker near={near} />
        </Field>
      </div>
      <Field name="photos" label={t('events.label.photos')}>
        <PhotoUpload />
      </Field>
    </>
  )
}
