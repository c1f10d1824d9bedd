import type { SessionRecord } from '@wuxin/volunteers/session-view.schema'
import { sessionRules } from '@wuxin/volunteers/session.rules'
import type { Noun } from '@wuxin/web/noun/noun'

/** Everything that people do to a session in a drawer; that it is being held takes one click. */
export const sessionStepNames = ['close', 'attend', 'amend', 'cancel'] as const
export type SessionStepName = (typeof sessionStepNames)[number]

/** Of psychological help nobody is put down by name: nobody is asked to. */
const actionsFor: typeof sessionRules.actionsFor = (row, who) => sessionRules.actionsFor(row, who).filter((action) => action !== 'attend' || row.kind !== 'psychology')

/** Sessions, as the parts of their page know them. */
export const sessionNoun: Noun<SessionRecord, SessionStepName> = {
  texts: 'sessions', rules: { ...sessionRules, actionsFor }, names: sessionStepNames, isOpen: ({ state }) => state === 'planned' || state === 'held',
}
