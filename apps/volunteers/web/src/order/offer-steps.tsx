import { amendOfferInput, closeOfferInput, type OfferRow } from '@wuxin/volunteers/offer.schema'
import { stepOf, type RecordStep } from '@wuxin/web/record-step'
import { client } from '../api.ts'
import { WordsForm } from '../step/words.form.tsx'
import { OfferForm } from './offer.form.tsx'

const step = stepOf<OfferRow>()

/** What is done to an item of the catalogue. */
export const offerSteps = {
  amend: step({
    schema: amendOfferInput,
    Fields: OfferForm,
    submit: client.offers.amend.mutate,
    initial: ({ kind, title, words, capacity, from, to }) => ({ kind, title, words, capacity, from, to }),
  }),
  close: step({ schema: closeOfferInput, Fields: () => <WordsForm name="reason" label="offers.label.close" />, submit: client.offers.close.mutate, isIrreversible: true }),
} satisfies Record<string, RecordStep<OfferRow>>

export type OfferStepName = keyof typeof offerSteps
