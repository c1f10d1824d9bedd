import type { ContestState } from '@wuxin/culture/contest.schema'
import { StateTag } from '@wuxin/web/state-tag'
import { useTexts } from '../texts.ts'
import { contestTone } from './contest-tone.ts'

/** Where a contest stands: 筹备, 评分中, 待公布, 已公布, 已取消. */
export function ContestStateTag({ state }: { state: ContestState }) {
  const t = useTexts()
  return <StateTag tone={contestTone[state]}>{t(`contest.states.${state}`)}</StateTag>
}
