import { difficulties, questionKinds } from '@wuxin/culture/question.rules'
import { countOf, mostOf, quizLimits, showings, type Draw } from '@wuxin/culture/quiz.rules'
import type { BankView } from '@wuxin/culture/question.schema'
import { choicesOf } from '@wuxin/web/choices'
import { Field } from '@wuxin/web/field'
import { MomentInput } from '@wuxin/web/moment-input'
import { OrderedInput } from '@wuxin/web/ordered-input'
import { Form, InputNumber, Radio, Select } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'

/** A draw before anybody has written in it. */
export const blankDraw = { subject: null, kind: 'single' as const, difficulty: null, count: 10, points: 5 }

function DrawFields({ row, subjects }: { row: number; subjects: readonly string[] }) {
  const t = useTexts()
  return (
    <>
      <Field name={[row, 'kind']} label={t('quizzes.label.kind')}>
        <Select allowClear placeholder={t('quizzes.any')} options={choicesOf(questionKinds, (each) => t(`questions.kinds.${each}`))} />
      </Field>
      <Field name={[row, 'subject']} label={t('quizzes.label.subject')}>
        <Select allowClear placeholder={t('quizzes.any')} options={choicesOf(subjects, (each) => each)} />
      </Field>
      <Field name={[row, 'difficulty']} label={t('quizzes.label.difficulty')}>
        <Select allowClear placeholder={t('quizzes.any')} options={choicesOf(difficulties, (each) => t(`questions.difficulties.${each}`))} />
      </Field>
      <Field name={[row, 'count']} label={t('quizzes.label.count')}>
        <InputNumber min={1} max={quizLimits.count} precision={0} />
      </Field>
      <Field name={[row, 'points']} label={t('quizzes.label.points')}>
        <InputNumber min={1} max={quizLimits.points} precision={0} />
      </Field>
    </>
  )
}

/** The rule of a paper: banks, draws, time and tries, and when people see their points; what it comes to stands below. */
export function RuleFields({ banks }: { banks: readonly BankView[] }) {
  const t = useTexts()
  const chosen = Form.useWatch<string[] | undefined>('banks') ?? []
  const draws = (Form.useWatch<Partial<Draw>[] | undefined>('draws') ?? []).map((draw) => ({ count: draw?.count ?? 0, points: draw?.points ?? 0 }))
  const subjects = [...new Set(banks.filter(({ id }) => chosen.includes(id)).flatMap((bank) => bank.subjects.map(({ subject }) => subject)))]
  return (
    <>
      <Field name="banks" label={t('quizzes.label.banks')} hint={t('quizzes.hint.banks')}>
        <Select mode="multiple" optionFilterProp="label" options={banks.map(({ id, name, place, questions }) => ({ value: id, label: `${name} · ${place.name} · ${t('banks.count', { count: questions })}` }))} />
      </Field>
      <OrderedInput name="draws" title={t('quizzes.label.draws')} hint={t('quizzes.hint.draws')} most={quizLimits.draws} addLabel={t('quizzes.do.addDraw')} blank={() => blankDraw}>
        {(row) => <DrawFields row={row} subjects={subjects} />}
      </OrderedInput>
      <p role="status">{t('quizzes.paper', { questions: countOf(draws), most: mostOf(draws) })}</p>
      <div className="wx-pair">
        <Field name="minutes" label={t('quizzes.label.minutes')} hint={t('quizzes.hint.minutes')}>
          <InputNumber min={1} max={quizLimits.minutes} precision={0} />
        </Field>
        <Field name="tries" label={t('quizzes.label.tries')} hint={t('quizzes.hint.tries')}>
          <InputNumber min={1} max={quizLimits.tries} precision={0} />
        </Field>
      </div>
      <Field name="closesAt" label={t('quizzes.label.closesAt')} hint={t('quizzes.hint.closesAt')}>
        <MomentInput />
      </Field>
      <Field name="shows" label={t('quizzes.label.shows')} hint={t('quizzes.hint.answers')}>
        <Radio.Group options={choicesOf(showings, (each) => t(`quizzes.shows.${each}`))} />
      </Field>
    </>
  )
}
