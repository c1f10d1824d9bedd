import type { JsonSchema } from './contract.schema.ts'
import { isObject } from './contract-shape.rules.ts'

/** What says nothing of a value's fields, or limits them, which no reader of an answer minds. */
const unread = new Set([
  '$schema', 'title', 'description', 'default', 'examples', 'deprecated', 'readOnly', 'writeOnly', 'minLength', 'maxLength', 'minimum', 'maximum',
  'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'pattern', 'format', 'maxItems', 'uniqueItems', 'contentEncoding', 'contentMediaType',
])

/** The answer of a procedure, cut down to the fields that a reader knows by name; values under unnamed keys, as of a record, stay. */
export function pruneSchema(schema: JsonSchema, isRead: (name: string) => boolean): JsonSchema {
  const inner = (part: unknown): unknown => (Array.isArray(part) ? part.map(inner) : isObject(part) ? pruneSchema(part, isRead) : part)
  const eachOf = (parts: unknown, isKept: (name: string) => boolean = () => true) =>
    isObject(parts) ? Object.fromEntries(Object.entries(parts).filter(([name]) => isKept(name)).map(([name, part]) => [name, inner(part)])) : parts
  const rules: Record<string, (value: unknown) => unknown> = {
    properties: (value) => eachOf(value, isRead),
    required: (value) => (Array.isArray(value) ? value.filter(isRead) : value),
    $defs: (value) => eachOf(value),
    additionalProperties: (value) => (value === false ? undefined : inner(value)),
    const: (value) => value,
    enum: (value) => value,
  }
  const kept = Object.entries(schema).filter(([word]) => !unread.has(word)).map(([word, value]) => [word, (rules[word] ?? inner)(value)] as const)
  return Object.fromEntries(kept.filter(([, value]) => value !== undefined))
}
