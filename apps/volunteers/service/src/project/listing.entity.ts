import { ListingSchema } from './listing.table.ts'

/** A need or a resource (需求、资源); whoever claims of it locks its row first, so that it is never oversold. */
export class Listing extends ListingSchema.class {}
ListingSchema.setClass(Listing)
