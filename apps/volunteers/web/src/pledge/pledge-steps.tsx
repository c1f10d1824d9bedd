import { finishPledgeInput, notePledgeInput, publishPledgeInput, reviewPledgeInput, withdrawPledgeInput } from '@wuxin/volunteers/pledge-input.schema'
import type { PledgeRecord } from '@wuxin/volunteers/pledge-view.schema'
import { stepOf, type RecordStep } from '@wuxin/web/record-step'
import { client } from '../api.ts'
import { WordsForm } from '../step/words.form.tsx'
import { EvidenceForm } from './evidence.form.tsx'
import type { PledgeStepName } from './pledge-noun.ts'
import { PublishForm } from './publish.form.tsx'
import { ReviewForm } from './review.form.tsx'

const step = stepOf<PledgeRecord>()

/** The steps of a pledge as their drawers ask for them. */
export const pledgeSteps = {
  publish: step({ schema: publishPledgeInput, Fields: PublishForm, submit: client.pledges.publish.mutate }),
  note: step({ schema: notePledgeInput, Fields: EvidenceForm, submit: client.pledges.note.mutate }),
  finish: step({ schema: finishPledgeInput, Fields: EvidenceForm, submit: client.pledges.finish.mutate }),
  review: step({ schema: reviewPledgeInput, Fields: ReviewForm, submit: client.pledges.review.mutate, isIrreversible: true }),
  withdraw: step({ schema: withdrawPledgeInput, Fields: () => <WordsForm name="reason" label="pledges.label.reason" rows={3} />, submit: client.pledges.withdraw.mutate, isIrreversible: true }),
} satisfies Record<PledgeStepName, RecordStep<PledgeRecord>>
