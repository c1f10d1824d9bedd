import type { RecordKind } from '@wuxin/culture/overview.schema'

const pages: Record<RecordKind, string> = { event: 'events', booking: 'bookings', venue: 'venues', contest: 'contests' }

/** Where a record of this kind is seen to. */
export const pageOf = (kind: RecordKind, id: string): string => `${pages[kind]}/${id}`
