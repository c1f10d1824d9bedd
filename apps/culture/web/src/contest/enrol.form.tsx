import { entrantKinds } from '@wuxin/culture/contest-input.schema'
import type { ContestRecord } from '@wuxin/culture/contest-view.schema'
import { choicesOf } from '@wuxin/web/choices'
import { Field } from '@wuxin/web/field'
import { Checkbox, Form, Radio, Select } from '@wuxin/web/ui-form'
import { WordsField } from '@wuxin/web/words-field'
import { useTexts } from '../texts.ts'

/** 加选手: one a line. */
export function EnrolForm({ record: { groups } }: { record: ContestRecord }) {
  const t = useTexts()
  const kind = Form.useWatch<(typeof entrantKinds)[number] | undefined>('kind') ?? 'person'
  return (
    <>
      <Field name="kind" label={t('contest.label.kind')}>
        <Radio.Group options={choicesOf(entrantKinds, (each) => t(`contest.kinds.${each}`))} />
      </Field>
      {groups.length > 0 && (
        <Field name="group" label={t('contest.label.group')}>
          <Select options={groups.map((value) => ({ value, label: value }))} />
        </Field>
      )}
      <WordsField name="lines" label={t('contest.label.lines')} hint={t(`contest.linesHint.${kind}`)} rows={8} />
      <Field name="isNamed" label={t('contest.label.isNamed')} hint={t('contest.hint.isNamed')}>
        <Checkbox>{t('contest.named')}</Checkbox>
      </Field>
    </>
  )
}
