import { cancelBookingInput, holdBookingInput, moveBookingInput, refuseBookingInput, type BookingRecord } from '@wuxin/culture/booking.schema'
import { Field } from '@wuxin/web/field'
import { stepOf, type RecordStep } from '@wuxin/web/record-step'
import { WordsField } from '@wuxin/web/words-field'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import type { BookingStepName } from './booking-noun.ts'
import { MomentInput } from '@wuxin/web/moment-input'
import { MoveOffer } from './move-offer.tsx'

const step = stepOf<BookingRecord>()

function HoldFields() {
  const t = useTexts()
  return <WordsField label={t('bookings.label.words')} hint={t('bookings.hint.hold')} rows={2} />
}

function ReasonFields() {
  const t = useTexts()
  return <WordsField name="reason" label={t('bookings.label.reason')} hint={t('bookings.hint.reason')} rows={2} />
}

function MoveFields({ record }: { record: BookingRecord }) {
  const t = useTexts()
  return (
    <>
      <Field name="starts" label={t('bookings.label.starts')}>
        <MomentInput />
      </Field>
      <Field name="ends" label={t('bookings.label.ends')}>
        <MomentInput />
      </Field>
      <MoveOffer venue={record.venue.id} moving={record.id} />
    </>
  )
}

/** The steps of a booking as their drawers ask for them. */
export const bookingSteps = {
  hold: step({ schema: holdBookingInput, Fields: HoldFields, submit: client.bookings.hold.mutate }),
  refuse: step({ schema: refuseBookingInput, Fields: ReasonFields, submit: client.bookings.refuse.mutate }),
  move: step({ schema: moveBookingInput, Fields: MoveFields, submit: client.bookings.move.mutate, initial: ({ starts, ends }) => ({ starts, ends }) }),
  cancel: step({ schema: cancelBookingInput, Fields: ReasonFields, submit: client.bookings.cancel.mutate }),
} satisfies Record<BookingStepName, RecordStep<BookingRecord>>
