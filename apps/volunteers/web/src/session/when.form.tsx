import { limits } from '@wuxin/volunteers/limit.rules'
import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { Input } from '@wuxin/web/ui-form'
import { WordsField } from '@wuxin/web/words-field'
import { useTexts } from '../texts.ts'
import './session.css'

/** What a session is called, when and where it is, and who comes. */
export function WhenForm() {
  const t = useTexts()
  return (
    <>
      <Field name="title" label={t('sessions.label.title')} hint={t('sessions.hint.title')}>
        <Input maxLength={limits.title} showCount />
      </Field>
      <div className="vt-when">
        <Field name="day" label={t('sessions.column.day')}>
          <DateField />
        </Field>
        <Field name="from" label={t('sessions.label.from')}>
          <Input type="time" />
        </Field>
        <Field name="to" label={t('sessions.label.to')}>
          <Input type="time" />
        </Field>
      </div>
      <Field name="spot" label={t('sessions.label.spot')} hint={t('sessions.hint.spot')}>
        <Input maxLength={limits.place} />
      </Field>
      <Field name="provider" label={t('sessions.label.provider')} hint={t('sessions.hint.provider')}>
        <Input maxLength={limits.place} />
      </Field>
      <WordsField label={t('sessions.label.words')} hint={t('sessions.hint.words')} rows={3} />
    </>
  )
}
