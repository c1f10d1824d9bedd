import {
  amendContestInput, appointInput, beginInput, cancelContestInput, correctSheetInput, declareInput, dismissInput, dropRoundInput, enrolSignUpsInput, enrolSittersInput, giveSheetInput, publishInput, putRoundInput, renameEntrantInput, reopenInput, settleInput, strikeInput,
  withdrawInput,
} from '@wuxin/culture/contest-input.schema'
import type { ContestRecord } from '@wuxin/culture/contest-view.schema'
import { stepOf, type RecordStep } from '@wuxin/web/record-step'
import { client } from '../api.ts'
import { AppointForm } from './appoint.form.tsx'
import { ConfirmForm } from './confirm.form.tsx'
import type { ContestStepName } from './contest-noun.ts'
import { ContestForm } from './contest.form.tsx'
import { CorrectForm } from './correct.form.tsx'
import { DeclareForm } from './declare.form.tsx'
import { enrolLines } from './enrol-lines.ts'
import { EnrolSignUpsForm } from './enrol-sign-ups.form.tsx'
import { EnrolSittersForm } from './enrol-sitters.form.tsx'
import { EnrolForm } from './enrol.form.tsx'
import { EntrantForm } from './entrant.form.tsx'
import { KeyInForm } from './key-in.form.tsx'
import { papersLines } from './papers-lines.ts'
import { PapersForm } from './papers.form.tsx'
import { ReasonForm } from './reason.form.tsx'
import { RoundForm } from './round.form.tsx'

const step = stepOf<ContestRecord>()
const { contests } = client

/** The steps of a contest as their drawers ask for them. */
export const contestSteps = {
  amend: step({ schema: amendContestInput, Fields: ContestForm, submit: contests.amend.mutate, initial: ({ title, groups, prizes, words }) => ({ title, groups, prizes, words }) }),
  putRound: step({ schema: putRoundInput, Fields: RoundForm, submit: contests.putRound.mutate }),
  dropRound: step({ schema: dropRoundInput, Fields: () => <ConfirmForm step="dropRound" />, submit: contests.dropRound.mutate }),
  enrol: step({ schema: enrolLines.schema, Fields: EnrolForm, submit: (typed) => contests.enrol.mutate(enrolLines.read(typed)), initial: () => ({ kind: 'person' as const }) }),
  enrolSignUps: step({ schema: enrolSignUpsInput, Fields: EnrolSignUpsForm, submit: contests.enrolSignUps.mutate }),
  enrolSitters: step({ schema: enrolSittersInput, Fields: EnrolSittersForm, submit: contests.enrolSitters.mutate }),
  rename: step({ schema: renameEntrantInput, Fields: EntrantForm, submit: contests.rename.mutate }),
  strike: step({ schema: strikeInput, Fields: () => <ConfirmForm step="strike" />, submit: contests.strike.mutate }),
  withdraw: step({ schema: withdrawInput, Fields: ReasonForm, submit: contests.withdraw.mutate }),
  appoint: step({ schema: appointInput, Fields: AppointForm, submit: contests.appoint.mutate }),
  dismiss: step({ schema: dismissInput, Fields: ReasonForm, submit: contests.dismiss.mutate }),
  declare: step({ schema: declareInput, Fields: DeclareForm, submit: contests.declare.mutate }),
  begin: step({ schema: beginInput, Fields: () => <ConfirmForm step="begin" />, submit: contests.begin.mutate }),
  takePapers: step({ schema: papersLines.schema, Fields: PapersForm, submit: (typed) => contests.takePapers.mutate(papersLines.read(typed)), initial: papersLines.initial }),
  keyIn: step({ schema: giveSheetInput, Fields: KeyInForm, submit: contests.keyIn.mutate, isBeside: true }),
  correct: step({ schema: correctSheetInput, Fields: CorrectForm, submit: contests.correct.mutate }),
  settle: step({ schema: settleInput, Fields: () => <ConfirmForm step="settle" />, submit: contests.settle.mutate }),
  reopen: step({ schema: reopenInput, Fields: ReasonForm, submit: contests.reopen.mutate }),
  publish: step({ schema: publishInput, Fields: () => <ConfirmForm step="publish" />, submit: contests.publish.mutate, isIrreversible: true }),
  cancel: step({ schema: cancelContestInput, Fields: ReasonForm, submit: contests.cancel.mutate }),
} satisfies Record<ContestStepName, RecordStep<ContestRecord>>
