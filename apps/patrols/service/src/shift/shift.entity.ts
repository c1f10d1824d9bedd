import { ShiftSchema } from './shift.table.ts'

/** A shift (班次) on a route. */
export class Shift extends ShiftSchema.class {}
ShiftSchema.setClass(Shift)
