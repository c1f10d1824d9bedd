import { useState } from 'react'
import type { z } from 'zod'
import { ActionDrawer } from './action-drawer.tsx'
import { useModule } from './module-context.tsx'
import { DomainProblem, problemOf } from './problem.ts'
import { renewModule } from './query-client.ts'
import type { RecordStep } from './record-step.ts'
import { useSession } from './session.tsx'

/** What a step's drawer is drawn of. */
export interface StepDrawerProps<Row> {
  step: RecordStep<Row>
  /** The step as the button names it. */
  title: string
  record: Row
  /** The record as it stands now, asked for where somebody was quicker. */
  again: () => Promise<Row>
  /** How a record stands, in words; shown beside another such standing. */
  standing: (record: Row) => Record<string, string | null>
  /** Says what happens next and when. */
  next: (after: Row) => string
  onClose: () => void
  /** Values beside the record's id and version that the page settles: for which seat, whose term. */
  fixed?: object
  /** Values to begin with beside the step's own: what the page had to ask for. */
  initial?: object
  /** Keeps what is written on this device under this name until it is sent. */
  draft?: string
  submitLabel?: string
}

/** One step of a record: what it needs, and after it what happens next. Where somebody was quicker, how the record stood and how it stands. */
export function StepDrawer<Row extends { id: string; version: number }>(props: StepDrawerProps<Row>) {
  const { step, title, record, again, standing, next, onClose } = props
  const module = useModule()
  const { caller } = useSession()
  const [seen] = useState(record)
  const { Fields } = step

  async function take(input: z.output<typeof step.schema>): Promise<Row> {
    try {
      return await step.submit(input)
    } catch (error) {
      const problem = problemOf(error)
      if (problem.code !== 'VERSION_CONFLICT') throw error
      throw new DomainProblem({ ...problem, params: { yours: standing(seen), theirs: standing(await again()) } })
    }
  }
  return (
    <ActionDrawer
      open
      title={title}
      schema={step.schema}
      initial={{ ...props.initial, ...step.initial?.(record) }}
      fixed={{ id: record.id, ...(!step.isBeside && { version: record.version }), ...step.fixed?.(record, caller), ...props.fixed }}
      submit={take}
      next={next}
      onDone={() => void renewModule(module.id)}
      onClose={onClose}
      draft={props.draft}
      submitLabel={props.submitLabel ?? title}
      irreversible={step.isIrreversible}
    >
      <Fields record={record} />
    </ActionDrawer>
  )
}
