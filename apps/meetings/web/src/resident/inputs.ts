/** What residents' forms are checked by before they are sent. */
export const inputs = () => import('@wuxin/meetings/topic-input.schema')
