import { PlaceText } from '@wuxin/web/place-text'
import { clockText } from '@wuxin/web/time'
import { useTexts } from '../texts.ts'
import { CheckpointRows } from './checkpoint-rows.tsx'
import { FindingRows } from './finding-rows.tsx'
import { WalkFrame } from './walk-frame.tsx'
import { WalkSteps } from './walk-steps.tsx'
import { stateOf } from '../phone/walk-state.rules.ts'

/** One shift on the phone: where I still have to be, what I found, and what to do next. */
export default function WalkPage() {
  const t = useTexts()
  return (
    <WalkFrame title={({ walk }) => walk.pack.shift.route.name}>
      {({ kept, act }) => {
        const state = stateOf(kept.queue)
        const { checkpoints, shift } = kept.walk.pack
        const visited = checkpoints.filter(({ id }) => state.checkIns.has(id)).length
        return (
          <>
            <p className="wx-quiet pw-when">
              {shift.day} {clockText(shift.begins)}–{clockText(shift.ends)} · {shift.team.name} · <PlaceText place={shift.place} />
            </p>
            <section className="wx-panel">
              <h2>
                {t('walk.checkpoints')} <small className="wx-quiet">{t('walk.visited', { visited, of: checkpoints.length })}</small>
              </h2>
              <CheckpointRows pack={kept.walk.pack} state={state} />
            </section>
            <section className="wx-panel">
              <h2>{t('walk.found')}</h2>
              <FindingRows kept={kept} state={state} />
            </section>
            <WalkSteps kept={kept} state={state} act={act} />
          </>
        )
      }}
    </WalkFrame>
  )
}
