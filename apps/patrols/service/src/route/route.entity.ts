import { RouteSchema } from './route.table.ts'

/** A route (路线) of checkpoints. */
export class Route extends RouteSchema.class {}
RouteSchema.setClass(Route)
