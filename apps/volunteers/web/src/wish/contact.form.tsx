import { dayOf } from '@wuxin/platform/working-day'
import type { WishRecord } from '@wuxin/volunteers/wish-view.schema'
import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { WordsForm } from '../step/words.form.tsx'
import { useTexts } from '../texts.ts'

/** 对接: for which day, and what was agreed. */
export function ContactForm({ record: { claimedAt } }: { record: WishRecord }) {
  const t = useTexts()
  return (
    <>
      <Field name="day" label={t('wishes.label.day')}>
        <DateField min={claimedAt ? dayOf(new Date(claimedAt)) : undefined} />
      </Field>
      <WordsForm label="wishes.label.agreed" hint="wishes.hint.wisherReads" />
    </>
  )
}
