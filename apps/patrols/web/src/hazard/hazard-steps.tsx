import {
  askExtensionInput, closeHazardInput, declineHazardInput, gradeHazardInput, grantExtensionInput, mergeHazardInput, passHazardInput, planHazardInput, rectifyHazardInput, refuseExtensionInput,
  refuseHazardInput, regradeHazardInput, reopenHazardInput, sendBackHazardInput, superviseHazardInput, tableHazardInput, whistleHazardInput, dispatchHazardInput, handOnHazardInput,
} from '@wuxin/patrols/hazard-input.schema'
import type { HazardRecord } from '@wuxin/patrols/hazard-view.schema'
import { AskExtensionFields } from '@wuxin/web/ask-extension-fields'
import { DecideExtensionFields } from '@wuxin/web/decide-extension-fields'
import { stepOf, type RecordStep } from '@wuxin/web/record-step'
import { client } from '../api.ts'
import { GradeForm } from './grade.form.tsx'
import type { HazardStepName } from './hazard-noun.ts'
import { MergeForm } from './merge.form.tsx'
import { OwnerForm } from './owner.form.tsx'
import { PlanForm } from './plan.form.tsx'
import { RefuseForm } from './refuse.form.tsx'
import { TableForm } from './table.form.tsx'
import { WhistleForm } from './whistle.form.tsx'
import { WordsForm } from './words.form.tsx'

const step = stepOf<HazardRecord>()
const noPhotos = () => ({ photos: [] })

/** Everything that people do to a hazard. */
export const hazardSteps = {
  grade: step({ schema: gradeHazardInput, Fields: GradeForm, submit: client.hazards.grade.mutate, initial: ({ suspected, title, kind }) => ({ grade: suspected, title, kind }) }),
  regrade: step({ schema: regradeHazardInput, Fields: ({ record }) => <GradeForm record={record} isAnew />, submit: client.hazards.regrade.mutate, initial: ({ grade }) => ({ grade: grade === 'major' ? 'general' as const : 'major' as const }) }),
  plan: step({
    schema: planHazardInput, Fields: PlanForm, submit: client.hazards.plan.mutate,
    initial: ({ plan }) => ({ measure: plan?.measure ?? undefined, funds: plan?.funds ?? undefined, person: plan?.person ?? undefined, deadline: plan?.deadline ?? undefined, precaution: plan?.precaution ?? undefined }),
  }),
  dispatch: step({
    schema: dispatchHazardInput, Fields: OwnerForm, submit: client.hazards.dispatch.mutate,
    initial: ({ suggestion }) => ({ ownerUnit: suggestion?.ownerUnit ?? null, ownerRole: suggestion?.ownerRole ?? null }),
  }),
  handOn: step({ schema: handOnHazardInput, Fields: ({ record }) => <OwnerForm record={record} isHandedOn />, submit: client.hazards.handOn.mutate }),
  rectify: step({ schema: rectifyHazardInput, Fields: () => <WordsForm label="rectify" photos="after" />, submit: client.hazards.rectify.mutate, initial: noPhotos }),
  refuse: step({ schema: refuseHazardInput, Fields: RefuseForm, submit: client.hazards.refuse.mutate }),
  pass: step({ schema: passHazardInput, Fields: () => <WordsForm label="pass" photos="inspected" rows={2} />, submit: client.hazards.pass.mutate, initial: noPhotos }),
  sendBack: step({ schema: sendBackHazardInput, Fields: () => <WordsForm name="reason" label="sendBack" photos="inspected" />, submit: client.hazards.sendBack.mutate, initial: noPhotos }),
  close: step({ schema: closeHazardInput, Fields: () => <WordsForm label="close" rows={2} />, submit: client.hazards.close.mutate }),
  reopen: step({ schema: reopenHazardInput, Fields: () => <WordsForm name="reason" label="reopen" hint="reopen" />, submit: client.hazards.reopen.mutate }),
  decline: step({ schema: declineHazardInput, Fields: () => <WordsForm name="reason" label="decline" hint="finderReads" />, submit: client.hazards.decline.mutate, isIrreversible: true }),
  merge: step({ schema: mergeHazardInput, Fields: MergeForm, submit: client.hazards.merge.mutate, isIrreversible: true }),
  askExtension: step({ schema: askExtensionInput, Fields: AskExtensionFields, submit: client.hazards.askExtension.mutate }),
  grantExtension: step({ schema: grantExtensionInput, Fields: DecideExtensionFields, submit: client.hazards.grantExtension.mutate }),
  refuseExtension: step({ schema: refuseExtensionInput, Fields: ({ record }) => <DecideExtensionFields record={record} isRefused />, submit: client.hazards.refuseExtension.mutate }),
  whistle: step({ schema: whistleHazardInput, Fields: WhistleForm, submit: client.hazards.whistle.mutate, initial: ({ words }) => ({ words }), isIrreversible: true }),
  table: step({ schema: tableHazardInput, Fields: TableForm, submit: client.hazards.table.mutate, initial: ({ title, words }) => ({ title, words }), isIrreversible: true }),
  supervise: step({ schema: superviseHazardInput, Fields: () => <WordsForm label="supervise" />, submit: client.hazards.supervise.mutate }),
} satisfies Record<HazardStepName, RecordStep<HazardRecord>>
