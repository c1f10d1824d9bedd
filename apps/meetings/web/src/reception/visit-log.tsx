import { visitListInput, visitOutcomes } from '@wuxin/meetings/reception.schema'
import { choicesOf } from '@wuxin/web/choices'
import { ListPage } from '@wuxin/web/list-page'
import { useCan } from '@wuxin/web/module-context'
import { lazy, Suspense, useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { ReceptionViews } from './reception-views.tsx'
import type { TurnInto } from './visit-actions.tsx'
import { VisitCode } from './visit-code.tsx'
import { visitColumns, type VisitRow } from './visit-columns.tsx'

const LogDrawer = lazy(() => import('./log-drawer.tsx'))
const TurnDrawer = lazy(() => import('./turn-drawer.tsx'))

/** 接待日志: who came, with what, and what became of it. */
export function VisitLog() {
  const t = useTexts()
  const can = useCan()
  const [isLogging, setLogging] = useState(false)
  const [turning, setTurning] = useState<{ visit: VisitRow; into: TurnInto } | null>(null)
  const [told, setTold] = useState<{ number: string; code: string } | null>(null)
  const columns = visitColumns(t, {
    mayWrite: (visit) => can('reception:write', { area: visit.place.code }),
    onTurn: (visit, into) => setTurning({ visit, into }),
  })
  return (
    <>
      <ListPage
        title={t('reception.title')}
        views={<ReceptionViews view="log" />}
        schema={visitListInput}
        query={(input) => trpc.reception.visits.queryOptions(input)}
        columns={columns}
        rowKey={(row: VisitRow) => row.id}
        filters={[
          { kind: 'choice', key: 'outcome', label: t('reception.column.outcome'), choices: choicesOf(visitOutcomes, (outcome) => t(`reception.outcomes.${outcome}`)) },
          { kind: 'area', key: 'area', label: t('reception.column.place') },
          { kind: 'day', key: 'from', label: t('reception.filter.from') },
          { kind: 'day', key: 'to', label: t('reception.filter.to') },
        ]}
        action={can('reception:write') && { label: t('reception.do.logVisit'), icon: 'plus', onClick: () => setLogging(true) }}
        emptyText={t('reception.none')}
      />
      <Suspense>
        {isLogging && <LogDrawer onClose={() => setLogging(false)} />}
        {turning && (
          <TurnDrawer
            key={`${turning.visit.id} ${turning.into}`}
            {...turning}
            onTurned={({ into, code }) => {
              if (code && into?.number) setTold({ number: into.number, code })
            }}
            onClose={() => setTurning(null)}
          />
        )}
      </Suspense>
      {told && <VisitCode {...told} onClose={() => setTold(null)} />}
    </>
  )
}
