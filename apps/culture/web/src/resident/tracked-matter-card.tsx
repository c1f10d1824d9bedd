import { useQuery } from '@tanstack/react-query'
import { BigSteps } from '@wuxin/web/resident/follow/big-steps'
import { LookedUp } from '@wuxin/web/resident/follow/looked-up'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { matterSteps } from './matter-steps.ts'

/** How far a matter has come, and what it came to. */
export function TrackedMatterCard({ code }: { code: string }) {
  const t = useTexts()
  const query = useQuery({ ...trpc.resident.track.queryOptions({ code }), retry: false })
  return (
    <LookedUp query={query}>
      {(matter) => (
        <article>
          <h1>{matter.title}</h1>
          <p className="wx-quiet">
            {matter.number} · {matter.place}
          </p>
          {matter.words !== matter.title && <p>{matter.words}</p>}
          <BigSteps steps={matterSteps(matter, t)} />
          {matter.result && (
            <section className="wx-card">
              <h2>{t('label.result')}</h2>
              <p>{matter.result}</p>
            </section>
          )}
        </article>
      )}
    </LookedUp>
  )
}
