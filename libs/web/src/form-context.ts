import { createContext } from 'react'
import type { z } from 'zod'

/** What a field reads from the form around it: the schema for its mark, and where it leaves its label. */
export interface FormFacts {
  schema: z.ZodObject
  labels: Map<string, string>
}

/** The form around a field; null outside of any. */
export const FormContext = createContext<FormFacts | null>(null)

/** The part of a schema at a path of keys, or null where the schema has none. */
function partAt(schema: z.ZodType, path: readonly (string | number)[]): z.ZodType | null {
  return path.reduce<z.ZodType | null>((part, key) => (part && 'shape' in part ? ((part.shape as Record<string, z.ZodType>)[key] ?? null) : null), schema) // zod objects alone have a shape
}

/** What a control holds that nobody touched. */
const untouched = [undefined, null, false, []]

/** Whether the schema refuses a form whose reader leaves this field alone. */
export function isRequired(schema: z.ZodType, path: readonly (string | number)[]): boolean {
  const part = partAt(schema, path)
  return part ? !untouched.some((value) => part.safeParse(value).success) : false
}

/** The text inside of what may be left out, is given by default, or is read on. */
const textIn = (part: z.ZodType): z.ZodType => {
  const { innerType, in: read } = part.def as { innerType?: z.ZodType; in?: z.ZodType } // zod's own wrappers have one of them
  const inner = innerType ?? read
  return inner ? textIn(inner) : part
}

/** The most characters that the schema takes in this field; undefined where it sets no end. */
export function longestAt(schema: z.ZodType, path: readonly (string | number)[]): number | undefined {
  const part = partAt(schema, path)
  const text = part && textIn(part)
  return text && 'maxLength' in text && typeof text.maxLength === 'number' ? text.maxLength : undefined
}

/** Whether nobody wrote anything: in a group of controls in none of them. */
const isBlank = (value: unknown): boolean =>
  value === '' || value === undefined || (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isBlank))

/** What a form's controls leave blank, as the schema says "nothing": an emptied control or group gives null, an untouched one is left out, wherever the schema takes it. */
export function withoutBlanks(schema: z.ZodType, values: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      if (!isBlank(value)) return [key, value]
      const nothings = value === undefined ? [undefined, null] : [null, undefined]
      const part = partAt(schema, [key])
      const nothing = nothings.findIndex((each) => part?.safeParse(each).success)
      return [key, nothing < 0 ? value : nothings[nothing]]
    }),
  )
}
