import { inboxInput, searchInput } from '@wuxin/platform/list'
import { inboxOf } from '@wuxin/service/list/inbox'
import { procedures, router } from '@wuxin/service/procedure'
import { figuresByInput, figuresInput, placeInput, volunteerHit, volunteerInbox, volunteerPlace, volunteerTallies, volunteerTally, volunteerTile } from '@wuxin/volunteers/overview.schema'
import { permissions } from '@wuxin/volunteers/permissions'
import { z } from 'zod'
import { talliesByMonth, talliesByPlace, tallyOf } from './figure/figure.queries.ts'
import { find } from './find.queries.ts'
import { todoLooks } from './inbox.queries.ts'
import { openByPlace, tileOf } from './overview.queries.ts'

const { permitted, countywide } = procedures(permissions)

/** What waits, what is found, what is counted, over all that volunteers do. */
export const overviewRouter = router({
  /** Countywide for what is the caller's own wherever it lies; all else is asked for by their scope. */
  inbox: countywide('team:list').input(inboxInput).output(volunteerInbox)
    .query(({ ctx: { work }, input }) => inboxOf(work, input.size, todoLooks)),
  search: permitted('team:list').input(searchInput).output(z.array(volunteerHit))
    .query(({ ctx: { work }, input }) => find(work, input)),
  tile: permitted('figure:list').input(placeInput).output(volunteerTile)
    .query(({ ctx: { work }, input }) => tileOf(work, input.area)),
  map: permitted('figure:list').input(placeInput).output(z.array(volunteerPlace))
    .query(({ ctx: { work }, input }) => openByPlace(work, input.area)),
  figures: permitted('figure:list').input(figuresInput).output(volunteerTally)
    .query(({ ctx: { work }, input }) => tallyOf(work, input)),
  figuresBy: permitted('figure:list').input(figuresByInput).output(volunteerTallies)
    .query(({ ctx: { work }, input: { by, ...over } }) => (by === 'place' ? talliesByPlace : talliesByMonth)(work, over)),
})
