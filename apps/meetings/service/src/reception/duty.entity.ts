import { DutySchema } from './reception.table.ts'

/** Who receives when (接待值班). */
export class Duty extends DutySchema.class {}
DutySchema.setClass(Duty)
