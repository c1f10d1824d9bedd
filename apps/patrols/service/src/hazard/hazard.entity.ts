import { HazardSchema } from './hazard.table.ts'

/** A hazard (隐患) on its six steps. */
export class Hazard extends HazardSchema.class {}
HazardSchema.setClass(Hazard)
