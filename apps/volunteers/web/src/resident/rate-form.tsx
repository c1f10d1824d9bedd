import { useQueryClient } from '@tanstack/react-query'
import { limits } from '@wuxin/volunteers/limit.rules'
import { BigField } from '@wuxin/web/resident/big-field'
import { BigForm } from '@wuxin/web/resident/big-form'
import { useResidentForm } from '@wuxin/web/resident/use-resident-form'
import { client, trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { wishInputs } from './inputs.ts'
import { ScoreChoice } from './score-choice.tsx'
import type { ResidentWish } from './wish-way.ts'

/** 评价: how it was, in one of five words. */
export function RateForm({ code, wish }: { code: string; wish: ResidentWish }) {
  const t = useTexts()
  const queryClient = useQueryClient()
  const form = useResidentForm<{ score: number | null; words: string }>(`volunteers.rate.${wish.number}`, { score: null, words: '' })
  const { score, words } = form.values
  const send = async () => {
    const { residentRateWishInput } = await wishInputs()
    const given = form.check(residentRateWishInput, { code, score, words: words.trim() || undefined })
    return given && client.residentWishes.rate.mutate(given)
  }
  return (
    <BigForm form={form} inputs={wishInputs} send={send} onSent={(after) => queryClient.setQueryData(trpc.residentWishes.track.queryKey({ code }), after)} button={t('wish.sendRating')}>
      <ScoreChoice label={t('wish.rating')} value={score} onChange={(next) => form.set('score', next)} error={form.errorOf('score')} />
      <BigField label={t('wish.remark')} rows={3} maxLength={limits.reason} value={words} onChange={(next) => form.set('words', next)} error={form.errorOf('words')} />
    </BigForm>
  )
}
