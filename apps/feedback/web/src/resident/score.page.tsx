import './score.css'
import { useOpened } from '@wuxin/web/resident/follow/use-opened'
import { FindScore } from './find-score.tsx'
import { ScoreCard } from './score-card.tsx'

/** 活动评分: the card of the code that the address bears (`?code=`, as the QR on the poster has it), else the way to type one. */
export default function ScorePage() {
  const [code, open] = useOpened('code')
  return code ? <ScoreCard key={code} code={code} onBack={() => open(null)} /> : <FindScore onFind={open} />
}
