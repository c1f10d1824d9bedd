import type { ScoreRecord } from '@wuxin/feedback/score-view.schema'
import { useTexts } from '../texts.ts'
import { lowText } from './low-text.ts'

/** 已阅: what was low, in a sentence. */
export function ReadForm({ record }: { record: ScoreRecord }) {
  const t = useTexts()
  return (
    <>
      <p>{lowText(record.items)}</p>
      <p className="wx-quiet">{t('score.confirmRead')}</p>
    </>
  )
}
