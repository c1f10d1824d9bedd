import { limits } from '@wuxin/volunteers/limit.rules'
import { BigChoice } from '@wuxin/web/resident/big-choice'
import { BigField } from '@wuxin/web/resident/big-field'
import { BigForm } from '@wuxin/web/resident/big-form'
import { useResidentForm } from '@wuxin/web/resident/use-resident-form'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { repairInputs } from './inputs.ts'
import type { ResidentRepair } from './repair-way.ts'
import { ScoreChoice } from './score-choice.tsx'

interface Verdict {
  mended: 'yes' | 'no' | null
  score: number | null
  words: string
}

/** 回访: whether it is mended, and how it was. What is not is repaired again. */
export function RepairVerdict({ code, repair, onSent }: { code: string; repair: ResidentRepair; onSent: (after: ResidentRepair) => void }) {
  const t = useTexts()
  const form = useResidentForm<Verdict>(`volunteers.repair.${repair.number}`, { mended: null, score: null, words: '' })
  const { mended, score, words } = form.values
  const send = async () => {
    const { residentCallBackInput } = await repairInputs()
    const given = form.check(residentCallBackInput, { code, mended: mended === null ? undefined : mended === 'yes', score: mended === 'yes' ? score : null, words: words.trim() || undefined })
    return given && client.residentHomeServices.callBack.mutate(given)
  }
  return (
    <BigForm form={form} inputs={repairInputs} send={send} onSent={onSent} button={t('repair.sendVerdict')}>
      <BigChoice
        label={t('repair.verdict')}
        options={[
          { value: 'yes', label: t('repair.isMended') },
          { value: 'no', label: t('repair.isNotMended'), hint: t('repair.isNotMendedHint') },
        ]}
        value={mended}
        onChange={(value) => form.set('mended', value as Verdict['mended']) /* one of the options above */}
        error={form.errorOf('mended')}
      />
      {mended === 'yes' && <ScoreChoice label={t('wish.rating')} value={score} onChange={(next) => form.set('score', next)} error={form.errorOf('score')} />}
      <BigField
        label={t(mended === 'no' ? 'repair.whatLacks' : 'wish.remark')}
        rows={3}
        maxLength={limits.reason}
        value={words}
        onChange={(next) => form.set('words', next)}
        error={form.errorOf('words')}
      />
    </BigForm>
  )
}
