import { closeScoreInput, readScoreInput, reopenScoreInput } from '@wuxin/feedback/score-input.schema'
import type { ScoreRecord } from '@wuxin/feedback/score-view.schema'
import { stepOf, type RecordStep } from '@wuxin/web/record-step'
import { client } from '../api.ts'
import { ReadForm } from './read.form.tsx'
import { ReasonForm } from './reason.form.tsx'
import type { ScoreStepName } from './score-noun.ts'

const step = stepOf<ScoreRecord>()

/** The steps of a round as their drawers ask for them. */
export const scoreSteps = {
  close: step({ schema: closeScoreInput, Fields: ReasonForm, submit: client.scores.close.mutate }),
  reopen: step({ schema: reopenScoreInput, Fields: ReasonForm, submit: client.scores.reopen.mutate }),
  read: step({ schema: readScoreInput, Fields: ReadForm, submit: client.scores.read.mutate }),
} satisfies Record<ScoreStepName, RecordStep<ScoreRecord>>
