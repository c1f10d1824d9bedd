/** What forms about wishes are checked by before they are sent; it brings zod, which the pages are drawn without. */
export const wishInputs = () => import('@wuxin/volunteers/wish-input.schema')
/** What forms about orders are checked by. */
export const orderInputs = () => import('@wuxin/volunteers/order-input.schema')
/** What forms about repairs are checked by. */
export const repairInputs = () => import('@wuxin/volunteers/home-service-input.schema')
