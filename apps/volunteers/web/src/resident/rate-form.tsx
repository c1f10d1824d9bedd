import { limits } from '@wuxin/volunteers/limit.rules'
import { BigField } from '@wuxin/web/resident/big-field'
import { BigForm } from '@wuxin/web/resident/big-form'
import { useResidentForm, type ResidentForm } from '@wuxin/web/resident/use-resident-form'
import { useTexts } from '../texts.ts'
import { ScoreChoice } from './score-choice.tsx'

/** What somebody says of how it was. */
interface Rating {
  score: number | null
  words: string | undefined
}

/** 评价: how it was, in one of five words. `number` is the record's. */
export function RateForm<After>({ number, inputs, rate, onSent }: {
  number: string
  inputs: () => Promise<unknown>
  /** Checks and sends it; null where the check refused it. */
  rate: (given: Rating, check: ResidentForm<object>['check']) => Promise<After | null>
  onSent: (after: After) => void
}) {
  const t = useTexts()
  const form = useResidentForm<{ score: number | null; words: string }>(`volunteers.rate.${number}`, { score: null, words: '' })
  const { score, words } = form.values
  return (
    <BigForm form={form} inputs={inputs} send={() => rate({ score, words: words.trim() || undefined }, form.check)} onSent={onSent} button={t('wish.sendRating')}>
      <ScoreChoice label={t('wish.rating')} value={score} onChange={(next) => form.set('score', next)} error={form.errorOf('score')} />
      <BigField label={t('wish.remark')} rows={3} maxLength={limits.reason} value={words} onChange={(next) => form.set('words', next)} error={form.errorOf('words')} />
    </BigForm>
  )
}
