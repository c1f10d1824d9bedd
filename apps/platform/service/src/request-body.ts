import { DomainError } from '@wuxin/platform/error'
import type { z } from 'zod'

/** A request's JSON as the schema has it. Throws INVALID_INPUT with the names of the wrong fields. */
export async function bodyOf<Schema extends z.ZodType>(request: Request, schema: Schema): Promise<z.output<Schema>> {
  const body: unknown = await request.json().catch(() => null)
  const { data, error, success } = schema.safeParse(body)
  if (!success) throw new DomainError('INVALID_INPUT', { fields: error.issues.map((issue) => issue.path.join('.')) })
  return data
}
