import { patrolError } from '@wuxin/patrols/patrols.schema'
import type { closeRouteInput } from '@wuxin/patrols/route.schema'
import type { Told } from '@wuxin/service/life/acting'
import { touch } from '@wuxin/service/life/touch'
import { RouteSchema } from './route.table.ts'

/** A route (路线) of a place: its methods throw an error of `PatrolErrors` before they change anything. */
export class Route extends RouteSchema.class {
  /** Throws ROUTE_CLOSED. */
  amend(name: string, now: Date): void {
    this.assertOpen()
    this.name = name
    touch(this, now)
  }

  /** 停用: walked no more; what was done on it stays. Throws ROUTE_CLOSED. */
  close({ reason }: Told<typeof closeRouteInput>, now: Date): void {
    this.assertOpen()
    this.closedAt = now
    this.closedReason = reason
    touch(this, now)
  }

  /** Throws ROUTE_CLOSED. */
  assertOpen(): void {
    if (this.closedAt !== null) throw patrolError('ROUTE_CLOSED', { name: this.name })
  }
}
RouteSchema.setClass(Route)
