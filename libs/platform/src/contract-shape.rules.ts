import type { JsonSchema } from './contract.schema.ts'
import { DomainError } from './error.ts'

/** A JSON Schema without choices and references: at most one type, everything about it in one place. */
export interface Shape {
  /** Null where any type will do. */
  type: string | null
  /** The only values there are; null where they are not counted. */
  values: readonly unknown[] | null
  properties: Readonly<Record<string, unknown>>
  required: readonly string[]
  /** What other properties may hold; undefined where the schema does not say. */
  rest: unknown
  /** What every name of a property must be. */
  names: readonly unknown[]
  prefix: readonly unknown[]
  items: unknown
  /** Every limit under its keyword; several of one keyword hold together. */
  limits: Readonly<Record<string, readonly unknown[]>>
}

const limitWords = [
  'minLength', 'maxLength', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'minItems', 'maxItems', 'minProperties', 'maxProperties',
  'multipleOf', 'pattern', 'format', 'contentEncoding', 'contentMediaType', 'uniqueItems',
] as const

const anything: Shape = { type: null, values: null, properties: {}, required: [], rest: undefined, names: [], prefix: [], items: undefined, limits: {} }

/** Whether a value has keys to be read: no list, not null, and no schema that is only `true` or `false`. */
export const isObject = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a record holds under a name of its own. */
export const own = <Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined => (Object.hasOwn(record, name) ? record[name] : undefined)

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const given = (value: unknown): readonly unknown[] => (value === undefined ? [] : [value])

/** What a `$ref` of a document names. Throws CONTRACT_UNREADABLE where it names nothing. */
function referred(ref: string, root: unknown): unknown {
  const steps = ref.replace(/^#\/?/, '').split('/').filter(Boolean).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const found = steps.reduce<unknown>((node, step) => (isObject(node) ? own(node, step) : undefined), root)
  if (found === undefined) throw new DomainError('CONTRACT_UNREADABLE', { ref })
  return found
}

const both = (one: unknown, other: unknown): unknown => (one === undefined || other === undefined ? (one ?? other) : { allOf: [one, other] })

const bothTypes = (one: string | null, other: string | null): string | null | undefined => {
  if (one === other || other === null) return one
  if (one === null || (one === 'number' && other === 'integer')) return other
  return one === 'integer' && other === 'number' ? one : undefined
}

/** What fits two shapes at once; null where nothing does. */
function merged(one: Shape, other: Shape): Shape | null {
  const type = bothTypes(one.type, other.type)
  if (type === undefined) return null
  const values = one.values && other.values ? one.values.filter((value) => other.values?.includes(value)) : (one.values ?? other.values)
  const names = new Set([...Object.keys(one.properties), ...Object.keys(other.properties)])
  const words = new Set([...Object.keys(one.limits), ...Object.keys(other.limits)])
  const places = Math.max(one.prefix.length, other.prefix.length)
  return {
    type,
    values,
    properties: Object.fromEntries([...names].map((name) => [name, both(own(one.properties, name), own(other.properties, name))])),
    required: [...new Set([...one.required, ...other.required])],
    rest: one.rest === false || other.rest === false ? false : both(one.rest, other.rest),
    names: [...one.names, ...other.names],
    prefix: Array.from({ length: places }, (_, place) => both(one.prefix[place], other.prefix[place])),
    items: both(one.items, other.items),
    limits: Object.fromEntries([...words].map((word) => [word, [...(one.limits[word] ?? []), ...(other.limits[word] ?? [])]])),
  }
}

/** What a schema says beside its choices. */
function plainShape(schema: JsonSchema): Shape {
  return {
    ...anything,
    values: 'const' in schema ? [schema['const']] : Array.isArray(schema['enum']) ? schema['enum'] : null,
    properties: isObject(schema['properties']) ? schema['properties'] : {},
    required: listOf(schema['required']).map(String),
    rest: schema['additionalProperties'],
    names: given(schema['propertyNames']),
    prefix: listOf(schema['prefixItems']),
    items: schema['items'],
    limits: Object.fromEntries(limitWords.filter((word) => schema[word] !== undefined).map((word) => [word, [schema[word]]])),
  }
}

/** `true`, `false` and null are their types' only values. */
function counted(shape: Shape): Shape[] {
  const all = shape.type === 'boolean' ? [true, false] : shape.type === 'null' ? [null] : null
  const values = shape.values?.filter((value) => shape.type === null || isOfType(value, shape.type)) ?? all
  return values?.length === 0 ? [] : [{ ...shape, values }]
}

/** Whether a value is of a type as JSON Schema names it. */
export function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'array') return Array.isArray(value)
  return type === 'object' ? isObject(value) : typeof value === type
}

/** References in a row, and shapes of one schema, past which nothing that zod writes goes. */
const most = { depth: 40, shapes: 2_000 }

/**
 * Every shape that a schema allows: references followed, choices spread out, parts that hold together made one. Empty where
 * nothing is allowed. Throws CONTRACT_UNREADABLE where references lead round without a property or an item between them, and
 * where there are thousands of choices.
 */
export function shapesOf(schema: unknown, root: unknown, depth = 0): Shape[] {
  if (depth > most.depth) throw new DomainError('CONTRACT_UNREADABLE', { depth })
  if (schema === false) return []
  if (!isObject(schema)) return [anything]
  const { $ref: ref, anyOf, oneOf, allOf, not, type } = schema
  if (isObject(not) && Object.keys(not).length === 0) return []
  const inner = (part: unknown) => shapesOf(part, root, depth + 1)
  const types = type === undefined ? [null] : Array.isArray(type) ? type.map(String) : [String(type)]
  const demands: Shape[][] = [
    types.map((each) => ({ ...plainShape(schema), type: each })),
    ...(typeof ref === 'string' ? [inner(referred(ref, root))] : []),
    ...[anyOf, oneOf].filter(Array.isArray).map((choice) => choice.flatMap(inner)),
    ...listOf(allOf).map(inner),
  ]
  const together = (known: Shape[], demand: Shape[]) => {
    if (known.length * demand.length > most.shapes) throw new DomainError('CONTRACT_UNREADABLE', { shapes: known.length * demand.length })
    return known.flatMap((one) => demand.flatMap((other) => merged(one, other) ?? []))
  }
  return demands.reduce(together).flatMap(counted)
}
