import { amendListingInput, closeListingInput, publishListingInput, type ListingRecord } from '@wuxin/volunteers/listing.schema'
import { stepOf, type RecordStep } from '@wuxin/web/record-step'
import { client } from '../api.ts'
import { WordsForm } from '../step/words.form.tsx'
import { useTexts } from '../texts.ts'
import type { ListingStepName } from './listing-noun.ts'
import { ListingForm } from './listing.form.tsx'

const step = stepOf<ListingRecord>()

/** From now on the whole county reads it. */
const PublishFields = () => <p className="wx-given">{useTexts()('listings.hint.publish')}</p>

/** Everything that its owner does to a listing. */
export const listingSteps = {
  publish: step({ schema: publishListingInput, Fields: PublishFields, submit: client.listings.publish.mutate }),
  amend: step({
    schema: amendListingInput,
    Fields: ({ record }) => <ListingForm side={record.side} />,
    submit: client.listings.amend.mutate,
    initial: ({ title, words, amount, measure, from, expiresOn: to }) => ({ title, words, amount, measure, from, to }),
  }),
  close: step({
    schema: closeListingInput,
    Fields: () => <WordsForm name="reason" label="listings.label.close" hint="listings.hint.close" rows={3} />,
    submit: client.listings.close.mutate,
    isIrreversible: true,
  }),
} satisfies Record<ListingStepName, RecordStep<ListingRecord>>
