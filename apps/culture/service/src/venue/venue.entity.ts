import type { Opening } from '@wuxin/culture/venue.rules'
import { venueError, type addVenueInput } from '@wuxin/culture/venue.schema'
import { DomainError } from '@wuxin/platform/error'
import { touch } from '@wuxin/service/life/touch'
import type { z } from 'zod'
import { VenueClosure, VenueSchema } from './venue.table.ts'

/** What a venue says of itself. */
type Said = Omit<z.output<typeof addVenueInput>, 'area'>

/** The same as its columns. */
export const columnsOf = ({ keeper, ...said }: Said) => ({ ...said, keeperUnit: keeper.unit, keeperRole: keeper.role, units: keeper.unit === null ? [] : [keeper.unit] })

/** A venue (场地) of a place: its methods throw an error of `VenueErrors` before they change anything. */
export class Venue extends VenueSchema.class {
  /** Throws VENUE_RETIRED. */
  amend(said: Said, now: Date): void {
    this.assertStands()
    Object.assign(this, columnsOf(said))
    touch(this, now)
  }

  /** 停用. Throws VENUE_RETIRED. */
  retire(reason: string, now: Date): void {
    this.assertStands()
    this.retiredAt = now
    this.retiredReason = reason
    touch(this, now)
  }

  /** 临时关闭. Throws VENUE_RETIRED, CLOSURE_ORDER, and CLOSURE_PAST where it would be over already. */
  shut({ from, to, reason, by }: { from: Date; to: Date; reason: string; by: string }, now: Date): void {
    this.assertStands()
    if (to <= from) throw venueError('CLOSURE_ORDER', { from: from.toISOString(), to: to.toISOString() })
    if (to <= now) throw venueError('CLOSURE_PAST', { to: to.toISOString() })
    this.closures.add(Object.assign(new VenueClosure(), { area: this.area, from, to, reason, by, at: now }))
    touch(this, now)
  }

  /** 提前开放: one that has begun ends now, one that has not never was. Throws NOT_FOUND, and CLOSURE_PAST where it is over. */
  reopen(id: string, now: Date): void {
    const closure = this.closures.getItems().find((each) => each.id === id)
    if (!closure) throw new DomainError('NOT_FOUND', { id })
    if (closure.to <= now) throw venueError('CLOSURE_PAST', { to: closure.to.toISOString() })
    if (closure.from < now) closure.to = now
    else this.closures.remove(closure)
    touch(this, now)
  }

  /** When it is open, for the rules of the words. Its closures are at hand. */
  opening(): Opening {
    return { name: this.name, retiredAt: this.retiredAt, hours: this.hours, closures: this.closures.getItems() }
  }

  /** Throws VENUE_RETIRED. */
  private assertStands(): void {
    if (this.retiredAt !== null) throw venueError('VENUE_RETIRED', { name: this.name })
  }
}
VenueSchema.setClass(Venue)
