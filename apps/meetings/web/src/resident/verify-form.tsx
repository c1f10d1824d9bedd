import { useQueryClient } from '@tanstack/react-query'
import { limits } from '@wuxin/meetings/limit.rules'
import { BigChoice } from '@wuxin/web/resident/big-choice'
import { BigField } from '@wuxin/web/resident/big-field'
import { BigForm } from '@wuxin/web/resident/big-form'
import { useResidentForm } from '@wuxin/web/resident/use-resident-form'
import { client, trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { inputs } from './inputs.ts'
import type { ResidentTopic } from './topic-steps.ts'

interface Verdict {
  isDone: 'yes' | 'no' | null
  words: string
}

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
  return (
    <BigForm
      form={form}
      inputs={inputs}
      send={send}
      onSent={(after) => queryClient.setQueryData(trpc.residentTopics.track.queryKey({ code }), after)}
      button={t(mayDispute ? 'resident.sendVerdict' : 'resident.understood')}
    >
      {mayDispute && (
        <BigChoice
          label={t('resident.verify')}
          options={[
            { value: 'yes', label: t('resident.isDone') },
            { value: 'no', label: t('resident.isNotDone'), hint: t('resident.isNotDoneHint') },
          ]}
          value={isDone}
          onChange={(value) => form.set('isDone', value as Verdict['isDone']) /* one of the options above */}
          error={form.errorOf('isDone')}
        />
      )}
      <BigField
        label={t(isDone === 'no' ? 'resident.whatLacks' : 'resident.remark')}
        rows={3}
        maxLength={limits.reason}
        value={words}
        onChange={(next) => form.set('words', next)}
        error={form.errorOf('reason') ?? form.errorOf('words')}
      />
    </BigForm>
  )
}
