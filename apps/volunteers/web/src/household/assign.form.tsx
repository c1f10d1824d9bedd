import { carerPosts, type CarerPost } from '@wuxin/volunteers/household.rules'
import type { HouseholdRecord } from '@wuxin/volunteers/household.schema'
import { choicesOf } from '@wuxin/web/choices'
import { Field } from '@wuxin/web/field'
import { Form, Radio } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'
import { CarerPicker } from './carer-picker.tsx'
import { TermFields } from './term-fields.tsx'

/** Who is asked to care, as what, and for how long. */
export function AssignForm({ record }: { record: HouseholdRecord }) {
  const t = useTexts()
  const post = Form.useWatch<CarerPost | undefined>('post') ?? 'carer'
  return (
    <>
      <p className="wx-given">{t('households.before.assign')}</p>
      <Field name="post" label={t('households.label.post')}>
        <Radio.Group options={choicesOf(carerPosts, (each) => t(`households.posts.${each}`))} />
      </Field>
      <Field name="person" label={t('households.label.person')} hint={t('households.hint.person')}>
        <CarerPicker household={record.id} post={post} />
      </Field>
      <TermFields />
    </>
  )
}
