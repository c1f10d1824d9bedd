import { endReasons } from '@wuxin/volunteers/household.rules'
import { choicesOf } from '@wuxin/web/choices'
import { Field } from '@wuxin/web/field'
import { Radio } from '@wuxin/web/ui-form'
import { WordsField } from '@wuxin/web/words-field'
import { useTexts } from '../texts.ts'

/** Why the pairing ends; a withdrawn consent has a step of its own. */
export function EndForm() {
  const t = useTexts()
  return (
    <>
      <p className="wx-given">{t('households.before.end')}</p>
      <Field name="because" label={t('households.label.because')}>
        <Radio.Group className="vt-choices" options={choicesOf(endReasons.filter((reason) => reason !== 'consent_withdrawn'), (reason) => t(`households.reasons.${reason}`))} />
      </Field>
      <WordsField name="reason" label={t('households.label.reason')} rows={3} />
    </>
  )
}
