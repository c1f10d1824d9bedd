import type { MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import { Skeleton } from '@wuxin/web/ui'
import { lazy, Suspense } from 'react'
import { Agenda } from './agenda.part.tsx'
import { MySeat } from './my-seat.tsx'
import { QuorumBar } from './quorum-bar.tsx'
import { Seats } from './seats.part.tsx'
import type { StepName } from './steps.tsx'

/** What is written in a meeting comes with its opening: a page of one that is still ahead is lighter by it. */
const Minutes = lazy(() => import('./minutes.part.tsx'))

/** The drawer that is open: a step of the meeting, for one seat where one is named, or the resolution of one item. */
export type Opened = { step: StepName; seat?: string } | { item: string }

/** What belongs to a meeting in its state: before it, the agenda and who comes; from its opening on, the minutes first. */
export function MeetingParts({ record, open }: { record: MeetingRecord; open: (what: Opened) => void }) {
  const { state } = record
  const isAhead = state === 'draft' || state === 'notified' || state === 'cancelled'
  const seats = <Seats record={record} onAddGuest={() => open({ step: 'addGuest' })} onExcuse={(seat) => open({ step: 'excuse', seat })} />
  return (
    <>
      <MySeat record={record} onExcuse={() => open({ step: 'excuse' })} />
      {(state === 'notified' || state === 'in_session') && <QuorumBar record={record} />}
      {isAhead && <Agenda record={record} onEdit={() => open({ step: 'setAgenda' })} />}
      {state === 'notified' && seats}
      {!isAhead && (
        <Suspense fallback={<Skeleton active paragraph={{ rows: 6 }} />}>
          <Minutes record={record} onResolve={(item) => open({ item })} />
        </Suspense>
      )}
      {!isAhead && seats}
    </>
  )
}
