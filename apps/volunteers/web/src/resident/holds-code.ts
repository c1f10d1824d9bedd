import { kindOf } from './code-kinds.ts'

/** Whether a code names a wish, an order or a repair. */
export const holds = async (code: string): Promise<boolean> => (await kindOf(code)) !== null
