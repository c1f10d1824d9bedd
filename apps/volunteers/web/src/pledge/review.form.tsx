import { pledgeVerdicts } from '@wuxin/volunteers/pledge.schema'
import type { PledgeRecord } from '@wuxin/volunteers/pledge-view.schema'
import { Field } from '@wuxin/web/field'
import { Radio } from '@wuxin/web/ui-form'
import { WordsField } from '@wuxin/web/words-field'
import { useTexts } from '../texts.ts'

/** 评诺: whether the pledge was kept, and what speaks for it. */
export function ReviewForm({ record: { words } }: { record: PledgeRecord }) {
  const t = useTexts()
  return (
    <>
      <p className="wx-given">{words}</p>
      <Field name="verdict" label={t('pledges.label.verdict')}>
        <Radio.Group options={pledgeVerdicts.map((value) => ({ value, label: t(`pledges.verdicts.${value}`) }))} />
      </Field>
      <WordsField label={t('pledges.label.review')} hint={t('pledges.hint.review')} />
    </>
  )
}
