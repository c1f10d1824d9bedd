import { z } from 'zod'
import { defineEvent } from './define.ts'

/** Files, and the record that speaks of them; an older version of a module does not say which. */
const filesOfRecord = z.object({ ids: z.array(z.uuid()).min(1), keeper: z.uuid().optional() })

/** A record keeps uploaded files from now on; files that no record keeps within a day are deleted. */
export const filesAttached = defineEvent('file.attached', filesOfRecord)

/**
 * A record shows these files no more: what they came with was not taken on. No link opens them once no other record keeps them. Where
 * no record is named, whoever agreed to them takes that back: no link opens them from then on, whatever keeps them.
 */
export const filesFreed = defineEvent('file.freed', filesOfRecord)
