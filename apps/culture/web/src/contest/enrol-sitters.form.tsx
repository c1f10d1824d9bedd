import { Field } from '@wuxin/web/field'
import { Checkbox } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'

/** 从答题加选手: everybody with a marked paper. */
export function EnrolSittersForm() {
  const t = useTexts()
  return (
    <>
      <p>{t('contest.hint.sitters')}</p>
      <Field name="isNamed" label={t('contest.label.isNamed')} hint={t('contest.hint.isNamed')}>
        <Checkbox>{t('contest.named')}</Checkbox>
      </Field>
    </>
  )
}
