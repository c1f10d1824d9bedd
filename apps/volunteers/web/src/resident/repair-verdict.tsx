import { limits } from '@wuxin/volunteers/limit.rules'
import { BigForm } from '@wuxin/web/resident/big-form'
import { useResidentForm } from '@wuxin/web/resident/use-resident-form'
import { VerdictPart, type Verdict } from '@wuxin/web/resident/follow/verdict-part'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { repairInputs } from './inputs.ts'
import type { ResidentRepair } from './repair-way.ts'
import { ScoreChoice } from './score-choice.tsx'

interface CalledBack extends Verdict {
  score: number | null
}

/** 回访: whether it is mended, and how it was. What is not is repaired again. */
export function RepairVerdict({ code, repair, onSent }: { code: string; repair: ResidentRepair; onSent: (after: ResidentRepair) => void }) {
  const t = useTexts()
  const form = useResidentForm<CalledBack>(`volunteers.repair.${repair.number}`, { isDone: null, score: null, words: '' })
  const { isDone, score, words } = form.values
  const send = async () => {
    const { residentCallBackInput } = await repairInputs()
    const given = form.check(residentCallBackInput, { code, mended: isDone === null ? undefined : isDone === 'yes', score: isDone === 'yes' ? score : null, words: words.trim() || undefined })
    return given && client.residentHomeServices.callBack.mutate(given)
  }
  return (
    <BigForm form={form} inputs={repairInputs} send={send} onSent={onSent} button={t('repair.sendVerdict')}>
      <VerdictPart
        form={form}
        texts={{ question: t('repair.verdict'), yes: t('repair.isMended'), no: t('repair.isNotMended'), afterNo: t('repair.isNotMendedHint'), lacks: t('repair.whatLacks'), remark: t('wish.remark') }}
        longest={limits.reason}
        errors={{ answer: isDone === null ? form.errorOf('mended') : undefined, words: form.errorOf('words') }}
      >
        {isDone === 'yes' && <ScoreChoice label={t('wish.rating')} value={score} onChange={(next) => form.set('score', next)} error={form.errorOf('score')} />}
      </VerdictPart>
    </BigForm>
  )
}
