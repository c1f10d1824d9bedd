/** What residents' forms are checked by before they are sent. It brings zod, which a form can be drawn and written on without. */
export const inputs = () => import('@wuxin/meetings/topic-input.schema')

/** Asks for it once somebody writes, so that it is there when they send; what does not come then is asked for again. */
export const expectInputs = (): void => void inputs().catch(() => null)
