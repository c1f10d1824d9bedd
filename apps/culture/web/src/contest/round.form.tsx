import { contestLimits } from '@wuxin/culture/contest-round.schema'
import type { ContestRecord } from '@wuxin/culture/contest-view.schema'
import { roundCounts, roundMeans, tieRules } from '@wuxin/culture/score.rules'
import { choicesOf } from '@wuxin/web/choices'
import { Field } from '@wuxin/web/field'
import { OrderedInput } from '@wuxin/web/ordered-input'
import { Form, Input, InputNumber, Radio, Select, Switch } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'

const precisions = [0, 1, 2, 3, 4]

function CriteriaInput() {
  const t = useTexts()
  return (
    <OrderedInput name="criteria" title={t('contest.label.criteria')} hint={t('contest.hint.criteria')} least={0} most={contestLimits.criteria} addLabel={t('contest.do.addCriterion')} blank={() => ({ most: '10', weight: '100' })}>
      {(row) => (
        <>
          <Field name={[row, 'name']} label={t('contest.label.criterion')}>
            <Input maxLength={contestLimits.criterion} />
          </Field>
          <Field name={[row, 'most']} label={t('contest.label.most')}>
            <Input inputMode="decimal" maxLength={7} />
          </Field>
          <Field name={[row, 'weight']} label={t('contest.label.criterionWeight')}>
            <Input inputMode="decimal" maxLength={6} suffix="%" />
          </Field>
        </>
      )}
    </OrderedInput>
  )
}

/** What judges' sheets are made of, and how many of them are dropped. */
function JudgedFields() {
  const t = useTexts()
  return (
    <>
      <CriteriaInput />
      <div className="wx-pair">
        <Field name="dropHighest" label={t('contest.label.dropHighest')} hint={t('contest.hint.drop')}>
          <InputNumber min={0} max={contestLimits.drop} precision={0} />
        </Field>
        <Field name="dropLowest" label={t('contest.label.dropLowest')}>
          <InputNumber min={0} max={contestLimits.drop} precision={0} />
        </Field>
      </div>
    </>
  )
}

/** The rule of a round: how it is scored, what is dropped, what parts equals, and how many go on. */
export function RoundForm({ record: { groups } }: { record: ContestRecord }) {
  const t = useTexts()
  const means = Form.useWatch<(typeof roundMeans)[number] | undefined>('means') ?? 'judged'
  const counts = Form.useWatch<(typeof roundCounts)[number] | undefined>('counts')
  return (
    <>
      <Field name="name" label={t('contest.label.round')}>
        <Input maxLength={contestLimits.round} placeholder={t('contest.hint.round')} />
      </Field>
      <Field name="means" label={t('contest.label.means')}>
        <Radio.Group options={choicesOf(roundMeans, (each) => t(`contest.means.${each}`))} />
      </Field>
      {means === 'judged' && <JudgedFields />}
      <Field name="precision" label={t('contest.label.precision')} hint={t('contest.hint.precision')}>
        <Select allowClear placeholder={t('contest.exact')} options={precisions.map((value) => ({ value, label: t('contest.decimals', { count: value }) }))} />
      </Field>
      <Field name="ties" label={t('contest.label.ties')} hint={t(`contest.tieHint.${means}`)}>
        <Select options={choicesOf(tieRules.filter((each) => means === 'judged' || each !== 'extra'), (each) => t(`contest.ties.${each}`))} />
      </Field>
      <Field name="advance" label={t('contest.label.advance')} hint={t('contest.hint.advance')}>
        <InputNumber min={1} max={contestLimits.entrants} precision={0} />
      </Field>
      {groups.length > 0 && (
        <Field name="grouped" label={t('contest.label.grouped')}>
          <Switch />
        </Field>
      )}
      <Field name="counts" label={t('contest.label.counts')}>
        <Radio.Group options={choicesOf(roundCounts, (each) => t(`contest.counts.${each}`))} />
      </Field>
      <Field name="weight" label={t('contest.label.weight')} hint={t(counts === 'with_earlier' ? 'contest.hint.weightWith' : 'contest.hint.weight')}>
        <Input inputMode="decimal" maxLength={6} suffix="%" />
      </Field>
    </>
  )
}
