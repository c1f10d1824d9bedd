import { words, type Translate } from '@wuxin/web/i18n'
import type { TraceRow } from './change.rules.ts'

/** What was done, as people call it: by the procedure that did it, a job (`job:series`) or an event (`event:feedback.case-tabled`). */
export function stepText(t: Translate, { procedure, action }: Pick<TraceRow, 'procedure' | 'action'>): string {
  const [router = '', ...rest] = procedure.split(/[.:]/)
  const verb = rest.at(-1) ?? ''
  return t([`traceStep.${router}.${verb}`, `${router}.do.${verb}`, `trace.${action}`])
}

/** Who did it, with the post in which they did. */
export function actorText(t: Translate, { actorName, role }: Pick<TraceRow, 'actorName' | 'role'>): string {
  if (role === 'service') return t('topics.system')
  if (role === 'resident') return t('topics.resident')
  return `${actorName} · ${words('web')(`roles.${role}`)}`
}
