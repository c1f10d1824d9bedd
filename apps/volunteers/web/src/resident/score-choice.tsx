import { BigChoice } from '@wuxin/web/resident/big-choice'
import { useTexts } from '../texts.ts'

/** One of five, from 很满意 down, each in words. Its value is 5 to 1. */
export function ScoreChoice({ label, value, onChange, error }: { label: string; value: number | null; onChange: (score: number) => void; error?: string }) {
  const t = useTexts()
  return (
    <BigChoice
      label={label}
      options={[5, 4, 3, 2, 1].map((score) => ({ value: String(score), label: t(`scores.${score}`) }))}
      value={value === null ? null : String(value)}
      onChange={(next) => onChange(Number(next))}
      error={error}
    />
  )
}
