import { z } from 'zod'
import { defineEvent } from './define.ts'

/** A record keeps uploaded files from now on; files that no record keeps within a day are deleted. */
export const filesAttached = defineEvent('file.attached', z.object({ ids: z.array(z.uuid()).min(1) }))
