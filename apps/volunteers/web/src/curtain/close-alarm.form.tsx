import { alarmOutcomes } from '@wuxin/volunteers/alarm.rules'
import { choicesOf } from '@wuxin/web/choices'
import { Field } from '@wuxin/web/field'
import { Radio } from '@wuxin/web/ui-form'
import { WordsField } from '@wuxin/web/words-field'
import { useTexts } from '../texts.ts'

/** What was found, and what was done. */
export function CloseAlarmForm() {
  const t = useTexts()
  return (
    <>
      <Field name="outcome" label={t('alarms.label.outcome')}>
        <Radio.Group className="vt-choices" options={choicesOf(alarmOutcomes, (outcome) => t(`alarms.outcomes.${outcome}`))} />
      </Field>
      <WordsField label={t('alarms.label.words')} hint={t('alarms.hint.words')} rows={3} />
    </>
  )
}
