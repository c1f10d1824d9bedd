import type { Translate } from '@wuxin/web/i18n'
import type { TimelineEntry } from '@wuxin/web/timeline'
import { actsOf, type TraceRow } from './change.rules.ts'
import { Changes } from './changes.tsx'
import { actorText, stepText } from './step-text.ts'

/** A trace as a history, act by act: who did what, and from which value to which. */
export const traceEntries = (rows: readonly TraceRow[], t: Translate): TimelineEntry[] =>
  actsOf(rows).map(({ id, first, changed }) => ({
    id,
    at: first.at,
    who: actorText(t, first),
    what: stepText(t, first),
    tone: first.action === 'look' ? 'dueSoon' : 'underWay',
    detail: (
      <>
        {first.reason && <p>{t('trace.because', { reason: first.reason })}</p>}
        {changed.map(({ entity, changes }) => (
          <Changes key={JSON.stringify(changes)} entity={entity} changes={changes} />
        ))}
      </>
    ),
  }))
