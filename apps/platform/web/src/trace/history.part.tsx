import { skipToken, useQuery } from '@tanstack/react-query'
import { useWords } from '@wuxin/web/i18n'
import { useCan } from '@wuxin/web/module-context'
import type { Accountability } from '@wuxin/web/record-page'
import type { TimelineEntry } from '@wuxin/web/timeline'
import { trpc } from '../api.ts'
import { pathTo } from '../text.ts'
import { ChangeTable } from './change-table.part.tsx'
import { actsOf, isSystem, type AuditRow } from './change.rules.ts'

const tones = { look: 'dueSoon', export: 'dueSoon', delete: 'overdue', create: 'done', update: 'waiting' } as const

/** Rows of the trace as a timeline: one entry for one act, with its reason and what it changed. */
export function useActs(history: readonly AuditRow[]): TimelineEntry[] {
  const t = useWords('platform')
  const role = useWords('web')
  return actsOf(history).map(({ seq, first, rows }) => ({
    id: String(seq),
    at: first.at,
    who: isSystem(first) ? t('trace.system') : first.actorName,
    what: `${role(`roles.${first.role}`, { defaultValue: '' })} ${t([`step.${first.procedure}`, `action.${first.action}`])}`.trim(),
    detail: rows.map((row) => (
      <div key={row.seq}>
        {row.reason && <p>{t('trace.because', { reason: row.reason })}</p>}
        <ChangeTable before={row.before} after={row.after} />
      </div>
    )),
    tone: tones[first.action],
  }))
}

/** A record's history as its page shows it, newest first, and where all of it can be read and checked; neither for whom the record lies above. */
export function useHistory(record: string, of: { id: string; area: string } | undefined): { timeline: TimelineEntry[] | undefined; trace: Accountability['trace'] } {
  const can = useCan()
  const recordId = of && can('area:list', { area: of.area }) ? of.id : undefined
  const { data } = useQuery(trpc.audit.history.queryOptions(recordId ? { record, recordId } : skipToken))
  const timeline = useActs(data ?? [])
  return {
    timeline: of && !recordId ? undefined : timeline,
    trace: data && recordId ? { count: data.length, isSound: null, href: pathTo('trace', record, recordId) } : undefined,
  }
}
