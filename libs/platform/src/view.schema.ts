import { z } from 'zod'
import { areaCode } from './area.ts'
import { roles } from './role.ts'

/** An instant in a view, as ISO in UTC. */
export const instant = z.iso.datetime()

/** A unit, person or place as another record names it. */
export const named = z.object({ id: z.string(), name: z.string() })

/** A place by its code, as views show it; `path` are the names from the county's child down to it, such as 云兴镇 · 云泰园社区 · 云泰园小区. */
export const placeView = z.object({ code: areaCode, name: z.string(), path: z.string() })
export type PlaceView = z.infer<typeof placeView>

/** What a line of a history says beside its words, by the names that its text knows. */
export const lineParams = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]))

/** One line of a record's history (经过), of one of these actions. */
export const lineView = <const Actions extends readonly [string, ...string[]]>(actions: Actions) =>
  z.object({
    id: z.string(),
    at: instant,
    action: z.enum(actions),
    actor: z.object({ name: z.string(), role: z.enum(roles).nullable(), unit: z.string().nullable() }),
    words: z.string().nullable(),
    params: lineParams,
  })
