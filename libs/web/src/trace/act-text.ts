import { words } from '../i18n.ts'
import type { TraceRow } from './change.rules.ts'

/** What was done, as people call it: by the procedure that did it (`traceStep.<router>.<procedure>`, else as the button says it), else by the kind of change. */
export function actText(module: string, { procedure, action }: Pick<TraceRow, 'procedure' | 'action'>): string {
  const path = procedure.replaceAll(':', '.')
  const [router = '', verb = ''] = path.split('.')
  return words(module)([`traceStep.${path}`, `${router}.do.${verb}`, `do.${verb}`], { defaultValue: words('web')(`trace.actions.${action}`) })
}

/** Who did it, with the post in which they did. */
export function actorText({ actorName, role }: Pick<TraceRow, 'actorName' | 'role'>): string {
  const t = words('web')
  if (role === 'service') return t('trace.system')
  if (role === 'resident') return t('trace.resident')
  return `${actorName} · ${t(`roles.${role}`)}`
}
