import { useLocation, useParams } from '@wuxin/web/router'
import { useTexts } from '../texts.ts'
import { CheckInPart } from './check-in.part.tsx'
import { WalkFrame } from './walk-frame.tsx'

/** Being at one checkpoint: its sheet, and what is looked at there. */
export default function CheckInPage() {
  const t = useTexts()
  const { checkpoint: id = '' } = useParams()
  const { state, search } = useLocation()
  const scanned = (state as { code?: string } | null)?.code ?? null // handed on by the page of the walk
  const mends = new URLSearchParams(search).get('mends')
  return (
    <WalkFrame back title={({ walk }) => walk.pack.checkpoints.find((each) => each.id === id)?.name ?? t('walk.checkpoints')}>
      {(props) => {
        const checkpoint = props.kept.walk.pack.checkpoints.find((each) => each.id === id)
        return checkpoint ? <CheckInPart {...props} checkpoint={checkpoint} scanned={scanned} mends={mends ? Number(mends) : undefined} /> : <p role="alert">{t('errors.CHECKPOINT_UNKNOWN')}</p>
      }}
    </WalkFrame>
  )
}
