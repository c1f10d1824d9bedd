import { TRPCError } from '@trpc/server'
import { ZodRealError } from 'zod'

/** Levels of an input beyond which no procedure of ours asks for anything. */
const deepest = 32

/**
 * Where a value as it came from outside holds what the database cannot keep: a text with a NUL or half a surrogate pair
 * (PostgreSQL refuses both, in `text` or in `jsonb`), or levels without end. Null where all of it can be kept.
 */
export function unreadableAt(value: unknown, path: readonly string[] = []): readonly string[] | null {
  if (typeof value === 'string') return isReadable(value) ? null : path
  if (typeof value !== 'object' || value === null) return null
  if (path.length === deepest) return path
  for (const [key, part] of Object.entries(value)) {
    const at = isReadable(key) ? unreadableAt(part, [...path, key]) : path
    if (at) return at
  }
  return null
}

const isReadable = (text: string) => text.isWellFormed() && !text.includes('\0')

/** Refuses a procedure's input before anything is made of it, naming the field as a schema would. */
export function assertReadable(input: unknown): void {
  const path = unreadableAt(input)
  if (path) throw new TRPCError({ code: 'BAD_REQUEST', cause: new ZodRealError([{ code: 'invalid_format', format: 'text', path: [...path], message: 'unreadable' }]) })
}
