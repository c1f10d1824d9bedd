import {
  answerInput, askExtensionInput, callBackInput, deliberateInput, finishInput, grantExtensionInput, handOverInput, rateInput,
  refuseExtensionInput, reportInInput, returnWhistleInput, sendBackInput, superviseInput, tableInput, whistleInput,
} from '@wuxin/feedback/case-input.schema'
import { unitsToReportIn } from '@wuxin/feedback/case.rules'
import type { CaseRecord } from '@wuxin/feedback/case-view.schema'
import type { CaseAction } from '@wuxin/feedback/case.schema'
import type { Caller } from '@wuxin/platform/caller'
import { AskExtensionFields } from '@wuxin/web/ask-extension-fields'
import { DecideExtensionFields } from '@wuxin/web/decide-extension-fields'
import { stepOf, type RecordStep } from '@wuxin/web/record-step'
import { client } from '../api.ts'
import { AnswerForm } from './answer.form.tsx'
import { DeliberateForm } from './deliberate.form.tsx'
import { FinishForm } from './finish.form.tsx'
import { HandOverForm } from './hand-over.form.tsx'
import { RateForm } from './rate.form.tsx'
import { ReportInForm } from './report-in.form.tsx'
import { ReturnWhistleForm } from './return-whistle.form.tsx'
import { TableForm } from './table.form.tsx'
import { WhistleForm } from './whistle.form.tsx'
import { WordsForm } from './words.form.tsx'

const step = stepOf<CaseRecord>()

const onlyUnit = (record: CaseRecord, caller: Caller) => {
  const [unit, another] = unitsToReportIn(record, caller)
  return unit && !another ? { unit } : {}
}

/** Steps that open a drawer; 受理 asks for nothing and is done by one click. */
export const steps = {
  handOver: step({ schema: handOverInput, Fields: HandOverForm, submit: client.cases.handOver.mutate }),
  whistle: step({
    schema: whistleInput,
    Fields: WhistleForm,
    submit: client.cases.whistle.mutate,
    // The kind decides by when the units must come: it is chosen, unless the case says it or a whistle was blown before.
    initial: ({ emergency, dispatch, leadUnit, whistles }) => {
      const offered = leadUnit ? null : (dispatch.unit?.id ?? null)
      return { kind: emergency ? ('emergency' as const) : whistles.at(-1)?.kind, units: offered ? [offered] : [], lead: leadUnit ?? offered ?? undefined }
    },
  }),
  reportIn: step({ schema: reportInInput, Fields: ReportInForm, submit: client.cases.reportIn.mutate, fixed: onlyUnit }),
  returnWhistle: step({ schema: returnWhistleInput, Fields: ReturnWhistleForm, submit: client.cases.returnWhistle.mutate, fixed: onlyUnit }),
  deliberate: step({
    schema: deliberateInput,
    Fields: DeliberateForm,
    submit: client.cases.deliberate.mutate,
    initial: ({ leadUnit, plan }) => ({ lead: leadUnit ?? undefined, plan: plan ?? undefined }),
  }),
  table: step({ schema: tableInput, Fields: TableForm, submit: client.cases.table.mutate, initial: ({ title, words, plan }) => ({ title, words: plan ?? words }) }),
  askExtension: step({ schema: askExtensionInput, Fields: AskExtensionFields, submit: client.cases.askExtension.mutate }),
  grantExtension: step({ schema: grantExtensionInput, Fields: DecideExtensionFields, submit: client.cases.grantExtension.mutate }),
  refuseExtension: step({ schema: refuseExtensionInput, Fields: ({ record }) => <DecideExtensionFields record={record} isRefused />, submit: client.cases.refuseExtension.mutate }),
  finish: step({ schema: finishInput, Fields: FinishForm, submit: client.cases.finish.mutate, initial: () => ({ photos: [] }) }),
  sendBack: step({ schema: sendBackInput, Fields: () => <WordsForm name="reason" label="sendBack" />, submit: client.cases.sendBack.mutate }),
  answer: step({
    schema: answerInput,
    Fields: AnswerForm,
    submit: client.cases.answer.mutate,
    initial: ({ result }) => ({ outcome: 'solved' as const, words: result ?? undefined }),
    isIrreversible: true,
  }),
  rate: step({ schema: rateInput, Fields: RateForm, submit: client.cases.rate.mutate, isIrreversible: true }),
  callBack: step({ schema: callBackInput, Fields: () => <WordsForm label="callBack" />, submit: client.cases.callBack.mutate }),
  supervise: step({ schema: superviseInput, Fields: () => <WordsForm label="supervise" />, submit: client.cases.supervise.mutate }),
} satisfies Partial<Record<CaseAction, RecordStep<CaseRecord>>>

export type StepName = keyof typeof steps
