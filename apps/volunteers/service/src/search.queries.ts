import { SearchTable } from '@wuxin/service/list/search'

/** What searches read of the records of this module; nothing of a household. */
export const searched = new SearchTable('volunteer_search')
