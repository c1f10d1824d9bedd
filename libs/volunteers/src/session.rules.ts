import { actsForUnit, holdsForPlace } from '@wuxin/platform/caller'
import { defineLifecycle } from '@wuxin/platform/lifecycle'
import { stepRules, type Standing, type Who } from '@wuxin/platform/step.rules'
import { permissions } from './permissions.ts'
import { sessionActions, sessionStates, type SessionAction, type SessionKind, type SessionState } from './session.schema.ts'

/** 安排 → 开展 → 办结. Nobody is put down as having come before it was held; one to which nobody came is cancelled, and counts nowhere. */
export const sessionLifecycle = defineLifecycle({
  states: sessionStates,
  initial: 'planned',
  final: ['closed', 'cancelled'],
  actions: {
    amend: { from: ['planned'], to: ['planned'], by: 'session:edit' },
    hold: { from: ['planned'], to: ['held'], by: 'session:edit' },
    attend: { from: ['held'], to: ['held'], by: 'session:edit' },
    remove: { from: ['held'], to: ['held'], by: 'session:edit' },
    close: { from: ['held'], to: ['closed'], by: 'session:edit', requires: ['words', 'heads'] },
    cancel: { from: ['planned', 'held'], to: ['cancelled'], by: 'session:edit', requires: ['reason'] },
  },
})

/** What the rules look at. */
export interface SessionFacts extends Standing<SessionState> {
  providerUnit: string
  kind: SessionKind
}

/** Whether the caller arranges sessions of this unit at this place: those who organise it, and the unit's own people. */
export const mayKeepSession = ({ area, providerUnit }: Pick<SessionFacts, 'area' | 'providerUnit'>, who: Who): boolean =>
  holdsForPlace(who, permissions['session:edit'], area) || actsForUnit(who, permissions['session:edit'], area, providerUnit)

/** Kept by whoever organises the place and by the unit that provides it. */
export const sessionRules = stepRules<SessionFacts, SessionAction>({
  lifecycle: sessionLifecycle,
  permissions,
  actions: sessionActions,
  open: sessionActions,
  guards: { amend: mayKeepSession, hold: mayKeepSession, attend: mayKeepSession, remove: mayKeepSession, close: mayKeepSession, cancel: mayKeepSession },
  main: { planned: ['hold'], held: ['close'] },
})

/** Whether those who came may be named: of psychological help only their number leaves the room. */
export const mayNameAttendance = (kind: SessionKind): boolean => kind !== 'psychology'

/** How many came: those who were named, or the number that was told where nobody is. */
export const headsOf = ({ kind, named, heads }: { kind: SessionKind; named: number; heads: number | null }): number => (mayNameAttendance(kind) ? Math.max(named, heads ?? 0) : (heads ?? 0))

/** It was held: counted in the figure from the day on, its papers done or not. */
export const isHeld = (state: SessionState): boolean => state === 'held' || state === 'closed'
