import { contestLimits } from '@wuxin/culture/contest-round.schema'
import { commonLimits } from '@wuxin/platform/limit.rules'
import { Field } from '@wuxin/web/field'
import { OrderedInput } from '@wuxin/web/ordered-input'
import { Input, InputNumber, Select } from '@wuxin/web/ui-form'
import { WordsField } from '@wuxin/web/words-field'
import { useTexts } from '../texts.ts'

/** What a contest is called, its groups and its prizes. */
export function ContestForm() {
  const t = useTexts()
  return (
    <>
      <Field name="title" label={t('contest.label.title')}>
        <Input maxLength={commonLimits.title} />
      </Field>
      <Field name="groups" label={t('contest.label.groups')} hint={t('contest.hint.groups')}>
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', '，', ',']} />
      </Field>
      <OrderedInput name="prizes" title={t('contest.label.prizes')} hint={t('contest.hint.prizes')} least={0} most={contestLimits.prizes} addLabel={t('contest.do.addPrize')} blank={() => ({ places: 1 })}>
        {(row) => (
          <>
            <Field name={[row, 'name']} label={t('contest.label.prize')}>
              <Input maxLength={contestLimits.prize} placeholder={t('contest.hint.prize')} />
            </Field>
            <Field name={[row, 'places']} label={t('contest.label.places')}>
              <InputNumber min={1} max={50} precision={0} />
            </Field>
          </>
        )}
      </OrderedInput>
      <WordsField label={t('contest.label.words')} rows={2} />
    </>
  )
}
