import { SearchTable } from '@wuxin/service/list/search'

/** What searches read of the records of this module. */
export const searched = new SearchTable('culture_search')
