/** The name under which a phone keeps the codes of sign-ups. */
export const keptAs = 'culture.codes'

/** What forms about sign-ups are checked by before they are sent; it brings zod, which the pages are drawn without. */
export const signUpInputs = () => import('@wuxin/culture/sign-up.schema')
/** What forms about photos are checked by. */
export const photoInputs = () => import('@wuxin/culture/photo.schema')
