import { limits } from '@wuxin/volunteers/limit.rules'
import { wishKinds, wishSources } from '@wuxin/volunteers/wish.schema'
import { AreaPicker } from '@wuxin/web/area-picker'
import { choicesOf } from '@wuxin/web/choices'
import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { PhotoUpload } from '@wuxin/web/photo-upload'
import { Input, Select } from '@wuxin/web/ui-form'
import { WordsForm } from '../step/words.form.tsx'
import { useTexts } from '../texts.ts'

const sources = wishSources.filter((source) => source !== 'resident')

/** 代为登记: what is wished for, by whom and where they are found. */
export function RegisterForm() {
  const t = useTexts()
  return (
    <>
      <Field name={['source', 'kind']} label={t('wishes.label.source')}>
        <Select options={choicesOf(sources, (source) => t(`wishes.sources.${source}`))} />
      </Field>
      <Field name="area" label={t('wishes.label.area')} hint={t('wishes.hint.area')}>
        <AreaPicker />
      </Field>
      <Field name="kind" label={t('wishes.label.kind')}>
        <Select options={choicesOf(wishKinds, (kind) => t(`wishes.kinds.${kind}`))} />
      </Field>
      <WordsForm label="wishes.label.words" hint="wishes.hint.words" />
      <Field name="name" label={t('wishes.label.name')} hint={t('wishes.hint.contact')}>
        <Input maxLength={limits.name} autoComplete="off" />
      </Field>
      <Field name="phone" label={t('wishes.label.phone')}>
        <Input inputMode="tel" maxLength={20} autoComplete="off" />
      </Field>
      <Field name="spot" label={t('wishes.label.spot')} hint={t('wishes.hint.spot')}>
        <Input maxLength={limits.door} autoComplete="off" />
      </Field>
      <Field name="until" label={t('wishes.label.until')} hint={t('wishes.hint.until')}>
        <DateField />
      </Field>
      <Field name="photos" label={t('wishes.label.photos')}>
        <PhotoUpload count={limits.photos} />
      </Field>
    </>
  )
}
