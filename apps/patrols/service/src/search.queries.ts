import { SearchTable } from '@wuxin/service/list/search'

/** What searches read of the records of this module: shifts, hazards, routes and teams. */
export const searched = new SearchTable('patrol_search')
