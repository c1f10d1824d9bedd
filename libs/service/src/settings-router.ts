import { z } from 'zod'
import { router, type PermittedProcedure } from './procedure.ts'
import type { Settings, SettingsOf } from './settings.ts'
import { assertInScope } from './work.ts'

const county = z.string().length(6)

/** What a generated settings page needs: the values in force, and the form's fields as JSON Schema with their titles. */
export const settingsView = z.object({ county: z.string(), version: z.int(), values: z.record(z.string(), z.unknown()), schema: z.record(z.string(), z.unknown()) })

interface Saved {
  county: string
  version: number
  values: Record<string, unknown>
}

/** A module's settings page: `get` and `save`, for whoever holds the permission in the county. */
export function settingsRouter<Schema extends z.ZodObject>(permitted: PermittedProcedure, settings: SettingsOf<Schema>) {
  const schema = z.toJSONSchema(settings.schema, { io: 'input' })
  // Of a schema that is a type parameter the router could not tell what its input is: it is told.
  const saveInput = z.object({ county, version: z.int().min(0), values: settings.schema }) as unknown as z.ZodType<Saved, Saved>
  const view = (of: string, { version, values }: Settings<z.output<Schema>>) => ({ county: of, version, values: values as Record<string, unknown>, schema })
  return router({
    get: permitted
      .input(z.object({ county }))
      .output(settingsView)
      .query(async ({ ctx: { work }, input }) => {
        assertInScope(work, input.county)
        return view(input.county, await settings.current(work, input.county))
      }),
    save: permitted
      .input(saveInput)
      .output(settingsView)
      .mutation(async ({ ctx: { work }, input }) => {
        assertInScope(work, input.county)
        return view(input.county, await settings.save(work, input.county, input.version, input.values as z.output<Schema>)) // as the schema gave them
      }),
  })
}
