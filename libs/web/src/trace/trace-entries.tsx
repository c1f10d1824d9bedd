import { words } from '../i18n.ts'
import type { TimelineEntry } from '../timeline.tsx'
import { actorText, actText } from './act-text.ts'
import { actsOf, type TraceRow } from './change.rules.ts'
import { Changes } from './changes.tsx'
import type { Traced } from './traced.ts'

/** A module's trace as a history, act by act: who did what, and from which value to which. */
export const traceEntries = (module: string, traced: Traced, rows: readonly TraceRow[]): TimelineEntry[] =>
  actsOf(rows, traced.fields).map(({ id, first, changed }) => ({
    id,
    at: first.at,
    who: actorText(first),
    what: actText(module, first),
    tone: first.action === 'look' ? 'dueSoon' : 'underWay',
    detail: (
      <>
        {first.reason && <p>{words('web')('trace.because', { reason: first.reason })}</p>}
        {changed.map(({ entity, changes }) => (
          <Changes key={JSON.stringify(changes)} traced={traced} entity={entity} changes={changes} />
        ))}
      </>
    ),
  }))
