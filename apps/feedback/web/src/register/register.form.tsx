import { registerInput } from '@wuxin/feedback/case-input.schema'
import { limits } from '@wuxin/feedback/limit.rules'
import { AreaPicker } from '@wuxin/web/area-picker'
import { Field } from '@wuxin/web/field'
import { PhotoUpload } from '@wuxin/web/photo-upload'
import { Form, Input, Radio, Select, Switch } from '@wuxin/web/ui-form'
import { groupedChoices, useCategories } from '../category/use-categories.ts'
import { useTexts } from '../texts.ts'
import { CategoryGuess } from './category-guess.tsx'
import { RegisterHints } from './register-hints.tsx'

const taken = registerInput.shape.channel.options

/** What a clerk asks: what it is about, where, and whom to answer. */
export function RegisterForm() {
  const t = useTexts()
  const categories = useCategories()
  const isAnonymous = Form.useWatch<boolean | undefined>('anonymous')
  return (
    <>
      <Field name="channel" label={t('label.channel')}>
        <Radio.Group optionType="button" options={taken.map((value) => ({ value, label: t(`channels.${value}`) }))} />
      </Field>
      <Field name="words" label={t('label.case')}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={limits.words} showCount />
      </Field>
      <CategoryGuess />
      <Field name="category" label={t('label.category')}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={groupedChoices(categories)} />
      </Field>
      <Field name="area" label={t('label.area')} hint={t('hint.area')}>
        <AreaPicker />
      </Field>
      <Field name="spot" label={t('label.spot')} hint={t('hint.spot')}>
        <Input maxLength={limits.spot} />
      </Field>
      <Field name="photos" label={t('label.photos')}>
        <PhotoUpload count={limits.photos} />
      </Field>
      <Field name="anonymous" label={t('label.anonymous')}>
        <Switch />
      </Field>
      {!isAnonymous && (
        <div className="wx-pair">
          <Field name="name" label={t('label.name')}>
            <Input maxLength={limits.name} autoComplete="off" />
          </Field>
          <Field name="phone" label={t('label.phone')}>
            <Input inputMode="tel" maxLength={20} autoComplete="off" />
          </Field>
        </div>
      )}
      <RegisterHints />
    </>
  )
}
