import { skipToken, useQuery } from '@tanstack/react-query'
import { useWords } from '@wuxin/web/i18n'
import type { Accountability } from '@wuxin/web/record-page'
import type { TimelineEntry } from '@wuxin/web/timeline'
import { trpc } from '../api.ts'
import { pathTo } from '../text.ts'
import { ChangeTable } from './change-table.part.tsx'

/** A record's history as its page shows it, newest first, and where all of it can be read and checked. */
export function useHistory(record: string, recordId: string | undefined): { timeline: TimelineEntry[]; trace: Accountability['trace'] } {
  const t = useWords('platform')
  const role = useWords('web')
  const { data = [] } = useQuery(trpc.audit.history.queryOptions(recordId ? { record, recordId } : skipToken))
  return {
    timeline: data.map((change) => ({
      id: String(change.seq),
      at: change.at,
      who: change.actorName,
      what: `${role(`roles.${change.role}`, { defaultValue: '' })} ${t([`step.${change.procedure}`, `action.${change.action}`])}`.trim(),
      detail: (
        <>
          {change.reason && <p>{t('trace.because', { reason: change.reason })}</p>}
          <ChangeTable before={change.before} after={change.after} />
        </>
      ),
      tone: change.action === 'look' || change.action === 'export' ? 'dueSoon' : change.action === 'delete' ? 'overdue' : 'waiting',
    })),
    trace: recordId ? { count: data.length, isSound: null, href: pathTo('trace', record, recordId) } : undefined,
  }
}
