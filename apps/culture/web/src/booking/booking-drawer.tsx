import './calendar.css'
import type { BookingRecord } from '@wuxin/culture/booking.schema'
import { RecordDrawer } from '@wuxin/web/noun/record-drawer'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { bookingNoun, type BookingStepName } from './booking-noun.ts'
import { bookingSteps } from './booking-steps.tsx'
import { bookingTimes } from './booking-times.ts'

/** One step of a booking. */
export default function BookingDrawer({ name, record, onClose }: { name: BookingStepName; record: BookingRecord; onClose: () => void }) {
  const t = useTexts()
  return <RecordDrawer noun={bookingNoun} step={bookingSteps[name]} name={name} record={record} again={() => client.bookings.get.query({ id: record.id })} standing={(each) => ({ [t('bookings.column.when')]: bookingTimes(each) })} onClose={onClose} />
}
