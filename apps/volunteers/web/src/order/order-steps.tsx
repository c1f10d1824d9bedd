import {
  acceptOrderInput, declineOrderInput, dispatchOrderInput, finishOrderInput, handOnOrderInput, passOrderInput, rateOrderInput, refuseOrderInput, sendBackOrderInput, superviseOrderInput,
  withdrawOrderInput,
} from '@wuxin/volunteers/order-input.schema'
import type { OrderRecord } from '@wuxin/volunteers/order-view.schema'
import { stepOf, type RecordStep } from '@wuxin/web/record-step'
import { client } from '../api.ts'
import { WordsForm } from '../step/words.form.tsx'
import { AcceptForm } from './accept.form.tsx'
import { FinishForm } from './finish.form.tsx'
import { OwnerForm } from './owner.form.tsx'
import type { OrderStepName } from './order-noun.ts'
import { RateForm } from './rate.form.tsx'

const step = stepOf<OrderRecord>()

/** Words of a reason, with who reads them. */
const Reason = (label: string, hint?: string) => () => <WordsForm name="reason" label={`orders.label.${label}`} hint={hint && `orders.hint.${hint}`} rows={3} />

/** Everything that people do to an order in a drawer; taking one on is one click. */
export const orderSteps = {
  dispatch: step({ schema: dispatchOrderInput, Fields: OwnerForm, submit: client.orders.dispatch.mutate }),
  accept: step({ schema: acceptOrderInput, Fields: AcceptForm, submit: client.orders.accept.mutate, initial: ({ day }) => ({ day }) }),
  finish: step({ schema: finishOrderInput, Fields: FinishForm, submit: client.orders.finish.mutate, initial: () => ({ photos: [], outcome: 'solved' as const }) }),
  pass: step({ schema: passOrderInput, Fields: () => <WordsForm label="orders.label.pass" rows={2} />, submit: client.orders.pass.mutate }),
  sendBack: step({ schema: sendBackOrderInput, Fields: Reason('sendBack'), submit: client.orders.sendBack.mutate }),
  rate: step({ schema: rateOrderInput, Fields: RateForm, submit: client.orders.rate.mutate }),
  refuse: step({ schema: refuseOrderInput, Fields: Reason('refuse'), submit: client.orders.refuse.mutate }),
  handOn: step({ schema: handOnOrderInput, Fields: ({ record }) => <OwnerForm record={record} isHandedOn />, submit: client.orders.handOn.mutate }),
  decline: step({ schema: declineOrderInput, Fields: Reason('decline', 'ordererReads'), submit: client.orders.decline.mutate, isIrreversible: true }),
  withdraw: step({ schema: withdrawOrderInput, Fields: Reason('withdraw', 'ordererReads'), submit: client.orders.withdraw.mutate, isIrreversible: true }),
  supervise: step({ schema: superviseOrderInput, Fields: () => <WordsForm label="orders.label.supervise" />, submit: client.orders.supervise.mutate }),
} satisfies Record<OrderStepName, RecordStep<OrderRecord>>
