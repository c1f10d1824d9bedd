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

/** What every row of a list begins with. */
export const rowHead = { id: z.uuid(), version: z.int(), number: z.string(), title: z.string(), place: placeView } as const
/** What every record's page is told for the rules: its place, the units that have business in it, and the version of the settings that it began under. */
export const standing = { area: areaCode, units: z.array(z.string()), settingsVersion: z.int() } as const
/** Whom a record is about; masked unless it was asked for with a reason. */
export const contactView = z.object({ name: z.string().nullable(), phone: z.string().nullable(), masked: z.boolean() })
/** An extension (延期) that is asked for: up to the end of a day, and why. */
export const extensionView = z.object({ until: z.iso.date(), reason: z.string() })
