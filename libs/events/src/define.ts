import type { z } from 'zod'

/** A fact that one module announces to all others; its name begins with the module's. */
export interface EventType<Payload extends z.ZodType = z.ZodType> {
  name: `${string}.${string}`
  payload: Payload
}

/** Declares an event. A payload only ever gains optional fields: old and new versions of a module run side by side. */
export const defineEvent = <Payload extends z.ZodType>(name: `${string}.${string}`, payload: Payload): EventType<Payload> => ({ name, payload })
