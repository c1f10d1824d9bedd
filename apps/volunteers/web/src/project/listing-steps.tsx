import type { ListingAction } from '@wuxin/volunteers/listing.rules'
import { amendListingInput, closeListingInput, publishListingInput, type ListingRecord } from '@wuxin/volunteers/listing.schema'
import { stepOf, type RecordStep } from '@wuxin/web/record-step'
import { WordsField } from '@wuxin/web/words-field'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { ListingForm } from './listing.form.tsx'

const step = stepOf<ListingRecord>()

/** From now on the whole county reads it. */
const PublishFields = () => <p className="wx-given">{useTexts()('listings.hint.publish')}</p>
const CloseFields = () => <WordsField name="reason" label={useTexts()('listings.label.close')} hint={useTexts()('listings.hint.close')} />

/** Everything that its owner does to a listing. */
export const listingSteps = {
  publish: step({ schema: publishListingInput, Fields: PublishFields, submit: client.listings.publish.mutate }),
  amend: step({
    schema: amendListingInput,
    Fields: ({ record }) => <ListingForm side={record.side} />,
    submit: client.listings.amend.mutate,
    initial: ({ title, words, amount, measure, from, expiresOn: to }) => ({ title, words, amount, measure, from, to }),
  }),
  close: step({ schema: closeListingInput, Fields: CloseFields, submit: client.listings.close.mutate, isIrreversible: true }),
} satisfies Partial<Record<ListingAction, RecordStep<ListingRecord>>>

export type ListingStepName = keyof typeof listingSteps
