import { limits } from '@wuxin/feedback/limit.rules'
import type { ResidentScore } from '@wuxin/feedback/score-view.schema'
import { say } from '@wuxin/web/i18n'
import { BigField } from '@wuxin/web/resident/big-field'
import { BigForm } from '@wuxin/web/resident/big-form'
import { keepCode } from '@wuxin/web/resident/kept-codes'
import { useResidentForm } from '@wuxin/web/resident/use-resident-form'
import { dateTimeText } from '@wuxin/web/time'
import { useState } from 'react'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { keptScores } from './kept-scores.ts'
import { MarkChoice } from './mark-choice.tsx'

const inputs = () => import('@wuxin/feedback/score-input.schema')

interface Written {
  scores: Record<string, number>
  phone: string
  words: string
}

/** One card: a touch for each item, the phone number that keeps it to one card, and a few words. */
export function GiveScore({ code, round: { number, title, items, until }, onGiven }: { code: string; round: ResidentScore; onGiven: () => void }) {
  const t = useTexts()
  const form = useResidentForm<Written>(`feedback.score.${number}`, { scores: {}, phone: '', words: '' })
  const [isTried, setTried] = useState(false)
  const { scores, phone, words } = form.values
  const send = async () => {
    setTried(true)
    const { giveScoreInput } = await inputs()
    const card = form.check(giveScoreInput, { code, phone, scores, words: words.trim() || undefined })
    return card && items.every((item) => item.code in scores) ? client.residentScores.give.mutate(card) : null
  }
  return (
    <BigForm
      form={form}
      inputs={inputs}
      send={send}
      onSent={() => {
        keepCode(keptScores, { code, number, words: title, at: Date.now() })
        onGiven()
        scrollTo(0, 0)
      }}
      button={t('score.send')}
      note={t('score.until', { until: dateTimeText(until) })}
    >
      {items.map((item) => (
        <MarkChoice
          key={item.code}
          label={say(item.name)}
          value={scores[item.code] ?? null}
          onChange={(mark) => form.set('scores', { ...scores, [item.code]: mark })}
          error={isTried && !(item.code in scores) ? t('score.missing') : undefined}
        />
      ))}
      <BigField label={t('score.phone')} hint={t('score.phoneHint')} inputMode="tel" autoComplete="tel" maxLength={20} value={phone} onChange={(next) => form.set('phone', next)} error={form.errorOf('phone')} />
      <BigField label={t('score.words')} rows={2} maxLength={limits.reason} value={words} onChange={(next) => form.set('words', next)} error={form.errorOf('words')} />
    </BigForm>
  )
}
