import { useQueryClient } from '@tanstack/react-query'
import { limits } from '@wuxin/volunteers/limit.rules'
import { BigForm } from '@wuxin/web/resident/big-form'
import { useResidentForm } from '@wuxin/web/resident/use-resident-form'
import { VerdictPart, type Verdict } from '@wuxin/web/resident/follow/verdict-part'
import { client, trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { wishInputs } from './inputs.ts'
import type { ResidentWish } from './wish-way.ts'

/** 确认: whether the wish came true. Where it did not, whoever has it goes on. */
export function WishVerdict({ code, wish }: { code: string; wish: ResidentWish }) {
  const t = useTexts()
  const queryClient = useQueryClient()
  const form = useResidentForm<Verdict>(`volunteers.verdict.${wish.number}`, { isDone: null, words: '' })
  const { isDone, words } = form.values
  const send = async () => {
    const { residentConfirmWishInput, residentDisputeWishInput } = await wishInputs()
    const said = words.trim() || undefined
    if (isDone === 'no') {
      const given = form.check(residentDisputeWishInput, { code, reason: said ?? '' })
      return given && client.residentWishes.dispute.mutate(given)
    }
    const given = form.check(residentConfirmWishInput.refine(() => isDone === 'yes', { error: 'required', path: ['isDone'] }), { code, words: said })
    return given && client.residentWishes.confirm.mutate(given)
  }
  return (
    <BigForm form={form} inputs={wishInputs} send={send} onSent={(after) => queryClient.setQueryData(trpc.residentWishes.track.queryKey({ code }), after)} button={t('wish.sendVerdict')}>
      <VerdictPart
        form={form}
        texts={{ question: t('wish.verdict'), yes: t('wish.isDone'), no: t('wish.isNotDone'), afterNo: t('wish.isNotDoneHint'), lacks: t('wish.whatLacks'), remark: t('wish.remark') }}
        longest={limits.reason}
        errors={{ answer: form.errorOf('isDone'), words: form.errorOf('reason') ?? form.errorOf('words') }}
      />
    </BigForm>
  )
}
