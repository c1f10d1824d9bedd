import { BodySchema } from './body.table.ts'

/** A body (议事机构). */
export class Body extends BodySchema.class {}
BodySchema.setClass(Body)
