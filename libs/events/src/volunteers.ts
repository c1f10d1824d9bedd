import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { defineEvent } from './define.ts'

/**
 * A wish moved on that a record of another module asked for: its source may say so in its own history. `step` is the state
 * that it stands in now; `words` are those that everybody may read.
 */
export const wishMoved = defineEvent(
  'volunteers.wish-moved',
  z.object({ module: z.string(), id: z.string(), wish: z.object({ id: z.uuid(), number: z.string(), title: z.string() }), area: areaCode, step: z.string(), words: z.string().nullable() }),
)

/** A service to a resident came to its end: a wish, an order or a repair, by which unit, and how it was rated (1 to 5) where it was. */
export const serviceClosed = defineEvent(
  'volunteers.service-closed',
  z.object({ kind: z.enum(['wish', 'order', 'home_service']), id: z.uuid(), number: z.string(), area: areaCode, unit: z.string().nullable(), outcome: z.string(), score: z.int().nullable() }),
)

/** All sides signed: a need and a resource met. */
export const contractSigned = defineEvent('volunteers.contract-signed', z.object({ id: z.uuid(), number: z.string(), title: z.string(), area: areaCode, units: z.array(z.string()) }))
