import { limits } from '@wuxin/meetings/limit.rules'
import { Field } from '@wuxin/web/field'
import { MomentInput } from '@wuxin/web/moment-input'
import { useNow } from '@wuxin/web/now'
import { dateText } from '@wuxin/web/time'
import { Input, InputNumber } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'

/** What is asked of every meeting: its title, when, how long, where. */
export function WhenForm() {
  const t = useTexts()
  const now = useNow()
  return (
    <>
      <Field name="title" label={t('meetings.label.title')}>
        <Input maxLength={limits.title} />
      </Field>
      <Field name="startsAt" label={t('meetings.label.startsAt')} hint={t('meetings.hint.startsAt')}>
        <MomentInput min={dateText(now)} />
      </Field>
      <Field name="length" label={t('meetings.label.length')}>
        <InputNumber min={15} max={480} step={15} precision={0} />
      </Field>
      <Field name="place" label={t('meetings.label.place')} hint={t('meetings.hint.place')}>
        <Input maxLength={limits.place} />
      </Field>
    </>
  )
}
