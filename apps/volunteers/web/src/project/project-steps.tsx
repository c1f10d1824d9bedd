import {
  acceptProjectInput, agreeInput, declineProjectInput, deliverInput, draftContractInput, evaluateInput, finishProjectInput, sendBackProjectInput, signContractInput,
  superviseProjectInput, terminateInput, withdrawProjectInput, type ProjectRecord,
} from '@wuxin/volunteers/project.schema'
import { stepOf, type RecordStep } from '@wuxin/web/record-step'
import { dateText } from '@wuxin/web/time'
import { client } from '../api.ts'
import { WordsForm } from '../step/words.form.tsx'
import { AgreeForm } from './agree.form.tsx'
import { DeliverForm } from './deliver.form.tsx'
import { DraftForm } from './draft.form.tsx'
import { EvaluateForm } from './evaluate.form.tsx'
import type { ProjectStepName } from './project-noun.ts'
import { SignForm } from './sign.form.tsx'

const step = stepOf<ProjectRecord>()

/** Words of a reason, or of what was done. */
const Reason = (label: string) => () => <WordsForm name="reason" label={`projects.label.${label}`} rows={3} />
const Words = (label: string) => () => <WordsForm label={`projects.label.${label}`} rows={3} />

const leftOf = ({ parts }: ProjectRecord) => parts.find(({ side, amount, delivered }) => side === 'resource' && delivered < amount)

/** Everything that people do to a project. */
export const projectSteps = {
  agree: step({ schema: agreeInput, Fields: AgreeForm, submit: client.projects.agree.mutate }),
  decline: step({ schema: declineProjectInput, Fields: Reason('decline'), submit: client.projects.decline.mutate, isIrreversible: true }),
  withdraw: step({ schema: withdrawProjectInput, Fields: Reason('withdraw'), submit: client.projects.withdraw.mutate, isIrreversible: true }),
  draft: step({ schema: draftContractInput, Fields: DraftForm, submit: client.projects.draftContract.mutate, initial: ({ contract }) => ({ text: contract?.text }) }),
  sign: step({
    schema: signContractInput,
    Fields: SignForm,
    submit: client.projects.sign.mutate,
    fixed: ({ contract }) => ({ edition: contract?.edition, digest: contract?.digest }),
    isIrreversible: true,
  }),
  deliver: step({
    schema: deliverInput,
    Fields: DeliverForm,
    submit: client.projects.deliver.mutate,
    initial: (record) => ({ listing: leftOf(record)?.listing, amount: (leftOf(record)?.amount ?? 0) - (leftOf(record)?.delivered ?? 0) || undefined, day: dateText(Date.now()), photos: [] }),
  }),
  finish: step({ schema: finishProjectInput, Fields: Words('finish'), submit: client.projects.finish.mutate }),
  accept: step({ schema: acceptProjectInput, Fields: Words('accept'), submit: client.projects.accept.mutate }),
  sendBack: step({ schema: sendBackProjectInput, Fields: Reason('sendBack'), submit: client.projects.sendBack.mutate }),
  evaluate: step({ schema: evaluateInput, Fields: EvaluateForm, submit: client.projects.evaluate.mutate, initial: () => ({ score: 5 }), isIrreversible: true }),
  terminate: step({ schema: terminateInput, Fields: Reason('terminate'), submit: client.projects.terminate.mutate, isIrreversible: true }),
  supervise: step({ schema: superviseProjectInput, Fields: Words('supervise'), submit: client.projects.supervise.mutate }),
} satisfies Record<ProjectStepName, RecordStep<ProjectRecord>>
