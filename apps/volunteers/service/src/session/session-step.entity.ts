import type { Trace } from '@wuxin/service/life/history'
import type { Way } from '@wuxin/service/life/steps'
import { sessionLifecycle, sessionRules, mayNameAttendance } from '@wuxin/volunteers/session.rules'
import type { SessionAction } from '@wuxin/volunteers/session.schema'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import { whatNames } from '@wuxin/volunteers/wish.rules'
import type { Step } from '../step/step.table.ts'
import { take } from '../step/step.work.ts'
import type { Acting } from '../volunteers.work.ts'
import type { SessionSchema } from './session.table.ts'

/** What is kept of a session, which every step reads and changes. */
type Kept = InstanceType<typeof SessionSchema.class>

/** Throws TRANSITION_NOT_ALLOWED, or FORBIDDEN where the rules of the words let the caller not. */
export const allow = (found: Kept, action: SessionAction, by: Acting): void => sessionRules.assertMayDo(action, found, by.caller)

const way = { record: 'Session', lifecycle: sessionLifecycle } as const satisfies Way<Kept['state'], SessionAction>

/** Moves the session and writes the line of its history. Throws TRANSITION_NOT_ALLOWED. */
export const move = (found: Kept, action: SessionAction, by: Acting, trace: Trace = {}): Step => take(way, found, action, by, trace)

/** Of psychological help nobody is named or pictured, in whatever words. Throws NAMES_STAY_INSIDE and WORDS_NAME_SOMEBODY. */
export function assertNobodyNamed({ kind }: Pick<Kept, 'kind'>, { words = '', people = 0 }: { words?: string; people?: number }): void {
  if (mayNameAttendance(kind)) return
  if (people > 0) throw volunteerError('NAMES_STAY_INSIDE', {})
  const found = whatNames(words, [])
  if (found.length > 0) throw volunteerError('WORDS_NAME_SOMEBODY', { found })
}
