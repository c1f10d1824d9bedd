import { z } from 'zod'
import { defineEvent } from './define.ts'

/** A record keeps uploaded files from now on; files that no record keeps within a day are deleted. */
export const filesAttached = defineEvent('file.attached', z.object({ ids: z.array(z.uuid()).min(1) }))

/** No record shows these files any more: whoever agreed to them takes that back, or what they came with was not taken on. No link opens them from then on. */
export const filesFreed = defineEvent('file.freed', z.object({ ids: z.array(z.uuid()).min(1) }))
