/** What forms about wishes are checked by before they are sent; it brings zod, which the pages are drawn without. */
export const wishInputs = () => import('@wuxin/volunteers/wish-input.schema')
