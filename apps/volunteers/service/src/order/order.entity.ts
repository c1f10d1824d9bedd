import { OrderSchema } from './order.table.ts'

/** An order (点单) on its way; it has all that `OrderFacts` of the words asks for. */
export class Order extends OrderSchema.class {}
OrderSchema.setClass(Order)
