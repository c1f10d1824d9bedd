import { words, type Translate } from '@wuxin/web/i18n'
import type { TraceRow } from './change.rules.ts'

/** What was done, as people call it: by the procedure that did it. */
export function stepText(t: Translate, { procedure, action }: Pick<TraceRow, 'procedure' | 'action'>): string {
  const path = procedure.replace(':', '.')
  return t([`traceStep.${path}`, `do.${path.split('.')[1]}`, `trace.${action}`])
}

/** Who did it, with the post in which they did. */
export function actorText(t: Translate, { actorName, role }: Pick<TraceRow, 'actorName' | 'role'>): string {
  if (role === 'service') return t('case.system')
  if (role === 'resident') return t('case.reporter')
  return `${actorName} · ${words('web')(`roles.${role}`)}`
}
