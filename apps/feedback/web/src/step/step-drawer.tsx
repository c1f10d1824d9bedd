import type { CaseRecord } from '@wuxin/feedback/case-view.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { DomainProblem, problemOf } from '@wuxin/web/problem'
import { useSession } from '@wuxin/web/session'
import { useState } from 'react'
import { client } from '../api.ts'
import { refreshCases } from '../refresh.ts'
import { useTexts } from '../texts.ts'
import { nextText } from './next-text.ts'
import { standingOf } from './standing.ts'
import { steps, type StepName } from './steps.tsx'

/** One step of a case: what it needs, and after it what happens next. Where somebody was quicker, how the case stood and how it stands. */
export default function StepDrawer({ name, record, onClose }: { name: StepName; record: CaseRecord; onClose: () => void }) {
  const t = useTexts()
  const { caller } = useSession()
  const [seen] = useState(record)
  const { schema, Fields, submit, initial, fixed, isIrreversible } = steps[name]

  async function take(input: Parameters<typeof submit>[0]) {
    try {
      return await submit(input)
    } catch (error) {
      const problem = problemOf(error)
      if (problem.code !== 'VERSION_CONFLICT') throw error
      const now = await client.cases.get.query({ id: record.id })
      throw new DomainProblem({ ...problem, params: { yours: standingOf(seen, t), theirs: standingOf(now, t) } })
    }
  }
  return (
    <ActionDrawer
      open
      title={t(`do.${name}`)}
      schema={schema}
      initial={initial?.(record)}
      fixed={{ id: record.id, version: record.version, ...fixed?.(record, caller) }}
      submit={take}
      next={(after) => nextText(after, caller)}
      onDone={() => void refreshCases()}
      onClose={onClose}
      draft={`feedback.${record.id}.${name}`}
      submitLabel={t(`do.${name}`)}
      irreversible={isIrreversible}
    >
      <Fields record={record} />
    </ActionDrawer>
  )
}
