import { z } from 'zod'

/** The edition of the platform's kit that this is; it grows where modules built for the one before would not run on this one's hosts. */
export const platformEdition = 1

/** A JSON Schema (2020-12) as zod writes it. */
export const jsonSchema: z.ZodType<JsonSchema> = z.record(z.string(), z.unknown())
/** Its words are read one by one: nobody has checked them. */
export type JsonSchema = { [keyword: string]: unknown }

/** What one procedure takes and answers. */
export const procedureContract = z.object({
  type: z.enum(['query', 'mutation', 'subscription']),
  /** Null where the procedure takes nothing; an input that may be left out allows null. */
  input: jsonSchema.nullable(),
  output: jsonSchema.nullable(),
})
export type ProcedureContract = z.infer<typeof procedureContract>

const byName = <Value extends z.ZodType>(value: Value) => z.record(z.string(), value)

/** What a service offers and needs, read from its router and its declarations. */
export const serviceContract = z.object({
  part: z.literal('service'),
  /** The edition of the platform's kit that it is built with. */
  platform: z.int(),
  procedures: byName(procedureContract),
  /** Payload of each event by its name. */
  publishes: byName(jsonSchema),
  subscribes: byName(jsonSchema),
  permissions: z.array(z.string()),
})
export type ServiceContract = z.infer<typeof serviceContract>

/** What a web offers and needs, read from its build. */
export const webContract = z.object({
  part: z.literal('web'),
  platform: z.int(),
  title: z.object({ 'zh-CN': z.string(), 'en-US': z.string() }),
  /**
   * What it calls, by service and procedure: `input` as it was compiled against, `output` cut down to the fields whose names
   * occur in the built code.
   */
  uses: byName(byName(procedureContract)),
  /** Slots on its own pages, and those that it fills on others'. */
  slots: z.object({ offers: z.array(z.string()), fills: z.array(z.string()) }),
  permissions: z.array(z.string()),
  /** Keys of its texts in each language. */
  words: z.object({ 'zh-CN': z.array(z.string()), 'en-US': z.array(z.string()) }),
})
export type WebContract = z.infer<typeof webContract>

/** What a part of a module promises the others, and asks of them. */
export const contract = z.discriminatedUnion('part', [serviceContract, webContract])
export type Contract = z.infer<typeof contract>

/** A published version as the check looks at it: what is live somewhere, or was the last good one. */
export interface Standing {
  module: string
  version: string
  standing: 'live' | 'canary' | 'previous'
  contract: Contract
}

/** Why a version would break another: what it lacks, narrows or widens. */
export const breakReasons = [
  'PROCEDURE_MISSING', 'PROCEDURE_TYPE', 'INPUT_NARROWED', 'OUTPUT_MISSING', 'OUTPUT_WIDENED', 'EVENT_CHANGED', 'SLOT_MISSING', 'PERMISSION_MISSING',
  'WORDS_UNEVEN', 'PLATFORM_OLD',
] as const

const partyStanding = z.enum(['live', 'canary', 'previous', 'candidate'])

/** One thing that would break: what, at which field of which procedure, and for whom. */
export const contractBreak = z.object({
  reason: z.enum(breakReasons),
  /** The module whose service, event or slot it is. */
  module: z.string(),
  /** Procedure, event, slot, permission or key of a text. */
  name: z.string(),
  /** Path of the field, such as `rows[].number`; empty where it is none. */
  field: z.string(),
  /** Who relies on it: `feedback web`, and where that stands. */
  consumer: z.string(),
  standing: partyStanding,
  /** Where that stands which lacks it. */
  provider: partyStanding,
})
export type ContractBreak = z.infer<typeof contractBreak>
