import { limits } from '@wuxin/volunteers/limit.rules'
import { wishKinds } from '@wuxin/volunteers/wish.schema'
import type { WishRecord } from '@wuxin/volunteers/wish-view.schema'
import { choicesOf } from '@wuxin/web/choices'
import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { Input, Select } from '@wuxin/web/ui-form'
import { WordsForm } from '../step/words.form.tsx'
import { useTexts } from '../texts.ts'

/** 核实: what the wisher wrote, how it is best called and of which kind it is, and how one knows. */
export function VerifyForm({ record }: { record: WishRecord }) {
  const t = useTexts()
  return (
    <>
      <p className="wx-given">{record.words}</p>
      <Field name="title" label={t('wishes.label.title')}>
        <Input maxLength={limits.title} showCount />
      </Field>
      <Field name="kind" label={t('wishes.label.kind')}>
        <Select options={choicesOf(wishKinds, (kind) => t(`wishes.kinds.${kind}`))} />
      </Field>
      <Field name="until" label={t('wishes.label.until')} hint={t('wishes.hint.until')}>
        <DateField />
      </Field>
      <WordsForm label="wishes.label.verified" hint="wishes.hint.verified" rows={2} />
    </>
  )
}
