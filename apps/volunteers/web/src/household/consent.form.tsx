import { careConsents, consentMeans } from '@wuxin/volunteers/household.rules'
import { limits } from '@wuxin/volunteers/limit.rules'
import { choicesOf } from '@wuxin/web/choices'
import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { PhotoUpload } from '@wuxin/web/photo-upload'
import { Checkbox, Radio } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'

/** The household's own yes: to what, how it was said and when, with the paper where one was signed. */
export function ConsentForm() {
  const t = useTexts()
  return (
    <>
      <p className="wx-given">{t('households.before.consent')}</p>
      <Field name="consents" label={t('households.label.consents')}>
        <Checkbox.Group options={choicesOf(careConsents, (consent) => t(`households.consents.${consent}`))} />
      </Field>
      <Field name="means" label={t('households.label.means')}>
        <Radio.Group options={choicesOf(consentMeans, (means) => t(`households.means.${means}`))} />
      </Field>
      <Field name="day" label={t('households.label.day')}>
        <DateField />
      </Field>
      <Field name="photos" label={t('households.label.paper')}>
        <PhotoUpload count={limits.photos} />
      </Field>
    </>
  )
}
