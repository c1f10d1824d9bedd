import { acceptHomeServiceInput, callBackHomeServiceInput, declineHomeServiceInput, finishHomeServiceInput, withdrawHomeServiceInput } from '@wuxin/volunteers/home-service-input.schema'
import type { HomeServiceRecord } from '@wuxin/volunteers/home-service-view.schema'
import { stepOf, type RecordStep } from '@wuxin/web/record-step'
import { client } from '../api.ts'
import { WordsForm } from '../step/words.form.tsx'
import { CallBackForm } from './call-back.form.tsx'
import { FinishForm } from './finish.form.tsx'
import type { HomeServiceStepName } from './home-service-noun.ts'

const step = stepOf<HomeServiceRecord>()

/** Everything that people do to a matter of the service home. */
export const homeServiceSteps = {
  accept: step({ schema: acceptHomeServiceInput, Fields: () => <WordsForm label="homeServices.label.accept" rows={2} />, submit: client.homeServices.accept.mutate }),
  finish: step({ schema: finishHomeServiceInput, Fields: FinishForm, submit: client.homeServices.finish.mutate, initial: () => ({ photos: [] }) }),
  callBack: step({ schema: callBackHomeServiceInput, Fields: CallBackForm, submit: client.homeServices.callBack.mutate }),
  decline: step({ schema: declineHomeServiceInput, Fields: () => <WordsForm name="reason" label="homeServices.label.decline" />, submit: client.homeServices.decline.mutate, isIrreversible: true }),
  withdraw: step({ schema: withdrawHomeServiceInput, Fields: () => <WordsForm name="reason" label="homeServices.label.withdraw" />, submit: client.homeServices.withdraw.mutate, isIrreversible: true }),
} satisfies Record<HomeServiceStepName, RecordStep<HomeServiceRecord>>
