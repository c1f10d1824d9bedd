import { WishSchema } from './wish.table.ts'

/** A wish (微心愿) on its eight steps; it has all that `WishFacts` of the words asks for. */
export class Wish extends WishSchema.class {}
WishSchema.setClass(Wish)
