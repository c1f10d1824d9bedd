import { PledgeSchema } from './pledge.table.ts'

/** A member's pledge (承诺), published, kept and reviewed. */
export class Pledge extends PledgeSchema.class {}
PledgeSchema.setClass(Pledge)
