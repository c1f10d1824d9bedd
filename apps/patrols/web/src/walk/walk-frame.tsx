import './walk.css'
import { Arriving } from '@wuxin/web/arriving'
import { modulePath } from '@wuxin/web/module-path'
import { Notices } from '@wuxin/web/notices'
import { DomainProblem, problemText } from '@wuxin/web/problem'
import { Link, useParams } from '@wuxin/web/router'
import { lengthText } from '@wuxin/web/time'
import type { ReactNode } from 'react'
import { useSending } from '../phone/use-sending.ts'
import { useWalk, type KeptWalk } from '../phone/use-walk.ts'
import { useTexts } from '../texts.ts'
import { QueueLine } from './queue-line.tsx'

/** What a page of a walk is drawn of. */
export interface WalkProps {
  kept: KeptWalk
  act: ReturnType<typeof useWalk>['act']
  giveUp: ReturnType<typeof useWalk>['giveUp']
}

/** What one must know before anything else: nothing of it is taken, or the phone's clock is wrong. */
function warningsOf({ refused, clock }: KeptWalk['walk'], t: ReturnType<typeof useTexts>): string[] {
  const length = lengthText(clock?.offset ?? 0)
  return [
    ...(refused ? [t('walk.refused', { why: problemText(new DomainProblem({ code: refused }), 'patrols') })] : []),
    ...(clock?.isWrong ? [t(clock.offset > 0 ? 'walk.clockSlow' : 'walk.clockFast', { length })] : []),
  ]
}

/** What every page of one walk stands in: its title, what waits on the phone, and the shift as it is kept there. */
export function WalkFrame({ title, back, children }: { title: (kept: KeptWalk) => string; back?: boolean; children: (props: WalkProps) => ReactNode }) {
  const t = useTexts()
  const { id = '' } = useParams()
  const { query, act, giveUp } = useWalk(id)
  const { isSending, error } = useSending()
  if (!query.data) return <Arriving query={query} rows={8} />
  const kept = query.data
  return (
    <div className="pw-page">
      <header className="pw-head">
        <Link to={modulePath('patrols', back ? `walk/${id}` : 'walk')}>‹ {back ? kept.walk.pack.shift.route.name : t('walk.title')}</Link>
        <h1>{title(kept)}</h1>
      </header>
      <Notices warnings={warningsOf(kept.walk, t)} />
      <QueueLine kept={kept} isSending={isSending} error={error} />
      {children({ kept, act, giveUp })}
    </div>
  )
}
