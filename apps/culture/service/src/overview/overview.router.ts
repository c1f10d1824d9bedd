import { cultureHit, cultureInbox, cultureTallies, cultureTally, cultureTile, eventPoint, figuresByInput, figuresInput, placeInput } from '@wuxin/culture/overview.schema'
import { permissions } from '@wuxin/culture/permissions'
import { inboxInput, searchInput } from '@wuxin/platform/list'
import { inboxOf } from '@wuxin/service/list/inbox'
import { procedures, router } from '@wuxin/service/procedure'
import { z } from 'zod'
import { bookingsToDo } from '../booking/booking-inbox.queries.ts'
import { contestsToDo } from '../contest/contest-inbox.queries.ts'
import { eventsToDo } from '../event/event-inbox.queries.ts'
import { talliesByKind, talliesByMonth, talliesByPlace, tallyOf } from './figure.queries.ts'
import { find } from './find.queries.ts'
import { pointsOf, tileOf } from './overview.queries.ts'

const { permitted } = procedures(permissions)

const parted = { place: talliesByPlace, month: talliesByMonth, kind: talliesByKind } as const

/** What waits, what is found, what is counted, over the whole of culture. */
export const overviewRouter = router({
  inbox: permitted('event:list').input(inboxInput).output(cultureInbox)
    .query(({ ctx: { work }, input }) => inboxOf(work, input.size, [eventsToDo, bookingsToDo, contestsToDo])),
  search: permitted('event:list').input(searchInput).output(z.array(cultureHit))
    .query(({ ctx: { work }, input }) => find(work, input)),
  tile: permitted('figure:list').input(placeInput).output(cultureTile)
    .query(({ ctx: { work }, input }) => tileOf(work, input.area)),
  points: permitted('event:list').input(placeInput).output(z.array(eventPoint))
    .query(({ ctx: { work }, input }) => pointsOf(work, input.area)),
  figures: permitted('figure:list').input(figuresInput).output(cultureTally)
    .query(({ ctx: { work }, input }) => tallyOf(work, input)),
  figuresBy: permitted('figure:list').input(figuresByInput).output(cultureTallies)
    .query(({ ctx: { work }, input: { by, ...over } }) => parted[by](work, over)),
})
