import { skipToken, useQuery } from '@tanstack/react-query'
import type { TopicRecord } from '@wuxin/meetings/topic-view.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { DomainProblem, problemOf } from '@wuxin/web/problem'
import { renewModule } from '@wuxin/web/query-client'
import { useSession } from '@wuxin/web/session'
import { useState } from 'react'
import { client, trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { nextText } from './next-text.ts'
import { standingOf } from './standing.ts'
import { steps, type StepName } from './steps.tsx'

/** One step of a topic: what it needs, and after it what happens next. Where somebody was quicker, how the topic stood and how it stands. */
export default function StepDrawer({ name, record, onClose }: { name: StepName; record: TopicRecord; onClose: () => void }) {
  const t = useTexts()
  const { caller } = useSession()
  const [seen] = useState(record)
  const bodies = useQuery(trpc.bodies.taking.queryOptions(name === 'accept' ? { area: record.area } : skipToken))
  const { schema, Fields, submit, initial, isIrreversible } = steps[name]
  if (name === 'accept' && bodies.isPending) return null

  async function take(input: Parameters<typeof submit>[0]) {
    try {
      return await submit(input)
    } catch (error) {
      const problem = problemOf(error)
      if (problem.code !== 'VERSION_CONFLICT') throw error
      const now = await client.topics.get.query({ id: record.id })
      throw new DomainProblem({ ...problem, params: { yours: standingOf(seen, t), theirs: standingOf(now, t) } })
    }
  }
  return (
    <ActionDrawer
      open
      title={t(`topics.do.${name}`)}
      schema={schema}
      initial={initial?.(record, bodies.data?.[0]?.id)}
      fixed={{ id: record.id, version: record.version }}
      submit={take}
      next={(after) => nextText(after, caller)}
      onDone={() => void renewModule('meetings')}
      onClose={onClose}
      draft={`meetings.${record.id}.${name}`}
      submitLabel={t(`topics.do.${name}`)}
      irreversible={isIrreversible}
    >
      <Fields record={record} />
    </ActionDrawer>
  )
}
