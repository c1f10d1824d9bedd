import { useTexts } from '../texts.ts'
import { FinishPart } from './finish.part.tsx'
import { WalkFrame } from './walk-frame.tsx'

/** 结束巡查: what was not reached, and why. */
export default function FinishPage() {
  const t = useTexts()
  return (
    <WalkFrame back title={() => t('walk.finish')}>
      {(props) => <FinishPart {...props} />}
    </WalkFrame>
  )
}
