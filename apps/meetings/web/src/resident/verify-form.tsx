import { useQueryClient } from '@tanstack/react-query'
import { limits } from '@wuxin/meetings/limit.rules'
import { BigField } from '@wuxin/web/resident/big-field'
import { BigForm } from '@wuxin/web/resident/big-form'
import { useResidentForm } from '@wuxin/web/resident/use-resident-form'
import { VerdictPart, type Verdict } from '@wuxin/web/resident/follow/verdict-part'
import { client, trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { inputs } from './inputs.ts'
import type { ResidentTopic } from './topic-steps.ts'

/** 核验: whether what was promised is done. What is not goes back to those who have to do it. */
export function VerifyForm({ code, topic }: { code: string; topic: ResidentTopic }) {
  const t = useTexts()
  const queryClient = useQueryClient()
  const form = useResidentForm<Verdict>(`meetings.verify.${topic.number}`, { isDone: null, words: '' })
  const { isDone, words } = form.values
  const mayDispute = topic.tasks.length > 0
  const send = async () => {
    const { residentConfirmInput, residentDisputeInput } = await inputs()
    const said = words.trim() || undefined
    if (isDone === 'no') {
      const given = form.check(residentDisputeInput, { code, reason: said ?? '' })
      return given && client.residentTopics.dispute.mutate(given)
    }
    const given = form.check(residentConfirmInput.refine(() => isDone === 'yes' || !mayDispute, { error: 'required', path: ['isDone'] }), { code, words: said })
    return given && client.residentTopics.confirm.mutate(given)
  }
  const refused = form.errorOf('reason') ?? form.errorOf('words')
  return (
    <BigForm
      form={form}
      inputs={inputs}
      send={send}
      onSent={(after) => queryClient.setQueryData(trpc.residentTopics.track.queryKey({ code }), after)}
      button={t(mayDispute ? 'resident.sendVerdict' : 'resident.understood')}
    >
      {mayDispute ? (
        <VerdictPart
          form={form}
          texts={{
            question: t('resident.verify'), yes: t('resident.isDone'), no: t('resident.isNotDone'), afterNo: t('resident.isNotDoneHint'), lacks: t('resident.whatLacks'), remark: t('resident.remark'),
          }}
          longest={limits.reason}
          errors={{ answer: form.errorOf('isDone'), words: refused }}
        />
      ) : (
        <BigField label={t('resident.remark')} rows={3} maxLength={limits.reason} value={words} onChange={(next) => form.set('words', next)} error={refused} />
      )}
    </BigForm>
  )
}
