import type { MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { DomainProblem, problemOf } from '@wuxin/web/problem'
import { renewModule } from '@wuxin/web/query-client'
import { useState } from 'react'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { standingOf } from './meeting-standing.ts'
import { steps, type StepName } from './steps.tsx'

/** One step of a meeting: what it needs, and after it what happens next. Where somebody was quicker, how the meeting stood and how it stands. */
export default function StepDrawer({ name, record, seat, onClose }: {
  name: StepName
  record: MeetingRecord
  /** The seat for which it is taken, where that is not one's own. */
  seat?: string
  onClose: () => void
}) {
  const t = useTexts()
  const [seen] = useState(record)
  const { schema, Fields, submit, initial, isBeside, isIrreversible } = steps[name]
  const of = record.seats.find(({ id }) => id === seat)

  async function take(input: Parameters<typeof submit>[0]) {
    try {
      return await submit(input)
    } catch (error) {
      const problem = problemOf(error)
      if (problem.code !== 'VERSION_CONFLICT') throw error
      const now = await client.meetings.get.query({ id: record.id })
      throw new DomainProblem({ ...problem, params: { yours: standingOf(seen, t), theirs: standingOf(now, t) } })
    }
  }
  return (
    <ActionDrawer
      open
      title={of ? t('meetings.seat.excuseOf', { name: of.name }) : t(`meetings.do.${name}`)}
      schema={schema}
      initial={initial?.(record)}
      fixed={isBeside ? { id: record.id, ...(seat !== undefined && { seat }) } : { id: record.id, version: record.version }}
      submit={take}
      next={t(`meetings.next.${name}`)}
      onDone={() => void renewModule('meetings')}
      onClose={onClose}
      submitLabel={t([`meetings.submit.${name}`, `meetings.do.${name}`])}
      irreversible={isIrreversible}
    >
      <Fields record={record} />
    </ActionDrawer>
  )
}
