import { inboxInput, searchInput } from '@wuxin/platform/list'
import { figuresByInput, figuresInput, patrolHit, patrolInbox, patrolPlace, patrolPoint, patrolTallies, patrolTally, patrolTile, placeInput } from '@wuxin/patrols/overview.schema'
import { permissions } from '@wuxin/patrols/permissions'
import { inboxOf } from '@wuxin/service/list/inbox'
import { procedures, router } from '@wuxin/service/procedure'
import { z } from 'zod'
import { talliesByMonth, talliesByPlace, tallyOf } from './figure/figure.queries.ts'
import { find } from './find.queries.ts'
import { hazardsToDo } from './hazard/hazard-inbox.queries.ts'
import { placesOf, pointsOf, tileOf } from './overview.queries.ts'
import { shiftsToDo } from './shift/shift-inbox.queries.ts'

const { permitted, countywide } = procedures(permissions)

/** What waits, what is found, what is counted, over all patrols. Countywide where a route or a shift that leads through several compounds lies above each of them; asked for by the caller's scope. */
export const overviewRouter = router({
  inbox: countywide('shift:browse').input(inboxInput).output(patrolInbox)
    .query(({ ctx: { work }, input }) => inboxOf(work, input.size, [hazardsToDo, shiftsToDo])),
  search: permitted('team:list').input(searchInput).output(z.array(patrolHit))
    .query(({ ctx: { work }, input }) => find(work, input)),
  tile: countywide('figure:list').input(placeInput).output(patrolTile)
    .query(({ ctx: { work }, input }) => tileOf(work, input.area)),
  map: countywide('figure:list').input(placeInput).output(z.array(patrolPlace))
    .query(({ ctx: { work }, input }) => placesOf(work, input.area)),
  points: countywide('figure:list').input(placeInput).output(z.array(patrolPoint))
    .query(({ ctx: { work }, input }) => pointsOf(work, input.area)),
  figures: countywide('figure:list').input(figuresInput).output(patrolTally)
    .query(({ ctx: { work }, input }) => tallyOf(work, input)),
  figuresBy: countywide('figure:list').input(figuresByInput).output(patrolTallies)
    .query(({ ctx: { work }, input: { by, ...over } }) => (by === 'place' ? talliesByPlace : talliesByMonth)(work, over)),
})
