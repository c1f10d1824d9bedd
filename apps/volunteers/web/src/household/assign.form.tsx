import { carerPosts } from '@wuxin/volunteers/household.rules'
import { choicesOf } from '@wuxin/web/choices'
import { Field } from '@wuxin/web/field'
import { PersonPicker } from '@wuxin/web/person-picker'
import { Radio } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'
import { TermFields } from './term-fields.tsx'

/** Who is asked to care, as what, and for how long. */
export function AssignForm() {
  const t = useTexts()
  return (
    <>
      <p className="wx-given">{t('households.before.assign')}</p>
      <Field name="person" label={t('households.label.person')}>
        <PersonPicker />
      </Field>
      <Field name="post" label={t('households.label.post')}>
        <Radio.Group options={choicesOf(carerPosts, (post) => t(`households.posts.${post}`))} />
      </Field>
      <TermFields />
    </>
  )
}
