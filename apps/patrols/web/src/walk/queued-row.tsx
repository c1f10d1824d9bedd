import type { Queue, Queued } from '@wuxin/patrols/queue.rules'
import type { Deed } from '@wuxin/patrols/sync.schema'
import { DomainProblem, problemText } from '@wuxin/web/problem'
import { modulePath } from '@wuxin/web/module-path'
import { Link } from '@wuxin/web/router'
import { StateTag } from '@wuxin/web/state-tag'
import { dateTimeText } from '@wuxin/web/time'
import { useState } from 'react'
import { useTexts } from '../texts.ts'
import { queuedTone } from './queued-tone.ts'
import type { WalkProps } from './walk-frame.tsx'
import { stateOf } from '../phone/walk-state.rules.ts'

/** What an action is about, in a few words: the checkpoint, or what was found. */
function aboutOf({ action }: Queued, { walk, queue }: WalkProps['kept']): string {
  const { findings } = stateOf(queue)
  if (action.kind === 'checkIn') return walk.pack.checkpoints.find(({ id }) => id === action.checkpoint)?.name ?? ''
  if (action.kind === 'find') return action.fields.words
  const of = action.kind === 'amend' ? action.finding : action.kind === 'photo' ? action.of : null
  return findings.find((each) => each.action.finding === of)?.fields.words ?? ''
}

/** Where a refused one is put right; null for what can only go out again as it is. */
function mendAt({ action }: Queued, shift: string): string | null {
  if (action.kind === 'checkIn') return modulePath('patrols', `walk/${shift}/at/${action.checkpoint}?mends=${action.seq}`)
  return action.kind === 'find' ? modulePath('patrols', `walk/${shift}/find?finding=${action.finding}&mends=${action.seq}`) : null
}

function asDeed({ key: _key, seq: _seq, at: _at, format: _format, ...deed }: Queued['action']): Deed {
  return deed
}

/** What can be done about one that was refused: put it right, send it again, or let it go. */
function Refused({ entry, kept, act, giveUp }: WalkProps & { entry: Queued }) {
  const t = useTexts()
  const [isAsked, setAsked] = useState(false)
  const { seq } = entry.action
  const where = mendAt(entry, kept.walk.shift)
  return (
    <div className="wx-row">
      {where ? (
        <Link className="wx-button" to={where}>
          {t('walk.queue.mend')}
        </Link>
      ) : (
        <button type="button" className="wx-button" onClick={() => void act([asDeed(entry.action)], [], seq)}>
          {t('walk.queue.again')}
        </button>
      )}
      <button type="button" className="wx-button wx-button--quiet" onClick={() => (isAsked ? void giveUp({ seq }) : setAsked(true))}>
        {t(isAsked ? 'walk.queue.letGoSure' : 'walk.queue.letGo')}
      </button>
    </div>
  )
}

/** One action in the queue: what, when, how it stands; where it went wrong, why and what to do. */
export function QueuedRow({ entry, ...props }: WalkProps & { entry: Queue[number] }) {
  const t = useTexts()
  if (entry.state === 'unreadable') {
    return (
      <li>
        <span>{t('walk.queue.unreadable')}</span> <StateTag tone={queuedTone.unreadable}>{t('walk.queued.unreadable')}</StateTag>
      </li>
    )
  }
  const { action, state, problem } = entry
  return (
    <li>
      <div className="pw-queued">
        <span>
          {t(`walk.deeds.${action.kind}`)} {aboutOf(entry, props.kept)}
          <small>{dateTimeText(action.at)}</small>
        </span>
        <StateTag tone={queuedTone[state]}>{t(`walk.queued.${state}`)}</StateTag>
      </div>
      {problem && <p role={state === 'refused' ? 'alert' : undefined}>{problemText(new DomainProblem(problem), 'patrols')}</p>}
      {state === 'refused' && <Refused entry={entry} {...props} />}
    </li>
  )
}
