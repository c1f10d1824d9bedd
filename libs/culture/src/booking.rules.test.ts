import { lifecycleFaults } from '@wuxin/platform/lifecycle'
import type { Role } from '@wuxin/platform/role'
import { describe, expect, it } from 'vitest'
import { bookingLifecycle, bookingRules, type BookingFacts } from './booking.rules.ts'
import { permissions } from './permissions.ts'

const community = '140226100019'
const holding = (role: Role, area: string, unit: string | null = null) => ({ id: role, grants: [{ role, area, unit }] })
const keeper = holding('community_worker', community)
const asker = holding('branch_secretary', `${community}001`)
const booking = (over: Partial<BookingFacts> = {}): BookingFacts => ({ state: 'asked', area: community, units: [], askedBy: 'branch_secretary', event: null, ...over })

describe('a booking', () => {
  it('has no dead end, no state out of reach and no action that nobody may do', () => {
    expect(lifecycleFaults(bookingLifecycle, permissions)).toEqual([])
  })

  it('is answered by those of the venue’s place, and by the unit that keeps it', () => {
    const kept = booking({ units: ['taian'] })
    expect(bookingRules.nextAction(booking(), keeper)).toBe('hold')
    expect(bookingRules.mayDo('hold', booking(), asker)).toBe(false)
    expect(bookingRules.mayDo('hold', kept, holding('property_manager', community, 'taian'))).toBe(true)
    expect(bookingRules.mayDo('hold', kept, holding('property_manager', community, 'jinxiu'))).toBe(false)
  })

  it('is moved and given back by who asked, wherever the venue is, and by who answers for it', () => {
    expect(bookingRules.actionsFor(booking(), asker)).toEqual(['move', 'cancel'])
    expect(bookingRules.actionsFor(booking({ state: 'held' }), keeper)).toEqual(['move', 'cancel'])
    expect(bookingRules.actionsFor(booking(), { ...asker, id: 'somebody' })).toEqual([])
  })

  it('goes where its event goes', () => {
    expect(bookingRules.actionsFor(booking({ state: 'held', event: 'one' }), keeper)).toEqual([])
    expect(bookingRules.actionsFor(booking({ event: 'one' }), keeper)).toEqual(['hold', 'refuse'])
  })
})
