import { VisitSchema } from './reception.table.ts'

/** Somebody came (来访). */
export class Visit extends VisitSchema.class {}
VisitSchema.setClass(Visit)
