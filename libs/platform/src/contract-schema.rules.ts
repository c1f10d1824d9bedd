import type { JsonSchema } from './contract.schema.ts'
import { keepsLimits, valueKeepsLimits } from './contract-limit.rules.ts'
import { isObject, isOfType, own, shapesOf, type Shape } from './contract-shape.rules.ts'

/**
 * Why a value may not fit: the field is not there (`missing`), may be left out (`optional`), is not taken (`unknown`), is of
 * another `type` (any text, where some are known), has a `value` beside the known ones, or passes a `limit`.
 */
export type SchemaFault = 'missing' | 'optional' | 'unknown' | 'type' | 'value' | 'limit'

/** One field at which what is given does not fit what is expected. */
export interface SchemaBreak {
  /** Path of the field: `rows[].number`, `[0]` of a tuple, `.*` of a record's values; empty for the whole. */
  field: string
  fault: SchemaFault
}

/**
 * Who reads: a service reads inputs, where limits count and what it does not know may be refused; a reader of outputs looks
 * at the fields that it knows and passes over the rest.
 */
export type Direction = 'input' | 'output'

interface Pair {
  given: unknown
  expected: unknown
  direction: Direction
  /** Comparisons that are under way: a schema that names itself is not followed twice. */
  pending: Set<string>
}

/**
 * Where a value that is valid for `given` may not be valid for `expected`; empty where every one is. It may name a field that
 * holds in truth, such as two patterns of the same meaning, and never passes over one that does not.
 */
export function schemaBreaks(given: JsonSchema, expected: JsonSchema, direction: Direction): SchemaBreak[] {
  return compare({ given, expected, direction, pending: new Set() }, given, expected, '')
}

function compare(pair: Pair, given: unknown, expected: unknown, field: string): SchemaBreak[] {
  const needs = shapesOf(expected, pair.expected)
  if (needs.some(takesEverything)) return []
  const key = `${JSON.stringify(given)} ${JSON.stringify(expected)}`
  if (pair.pending.has(key)) return []
  pair.pending.add(key)
  const offers = shapesOf(given, pair.given).flatMap((offer) => offer.values?.map((value) => ({ ...offer, values: [value] })) ?? [offer])
  const found = offers.flatMap((offer) => nearest(needs.map((need) => shapeBreaks(pair, offer, need, field)), field))
  pair.pending.delete(key)
  return unique(found)
}

const takesEverything = ({ type, values, properties, required, rest, names, prefix, items, limits }: Shape) =>
  type === null && values === null && [properties, required, names, prefix, limits].every((part) => Object.keys(part).length === 0) && rest !== false && items !== false

const unique = (breaks: readonly SchemaBreak[]): SchemaBreak[] => [...new Map(breaks.map((each) => [`${each.fault} ${each.field}`, each])).values()]

/** Of several choices the one that is meant: least is wrong with it, its own type and the constants beside it above all. */
function nearest(choices: readonly SchemaBreak[][], field: string): SchemaBreak[] {
  if (choices.length === 0) return [{ field, fault: 'type' }]
  const cost = (breaks: readonly SchemaBreak[]) => breaks.reduce((sum, each) => sum + (each.field === field ? 1e6 : each.fault === 'value' ? 1e3 : 1), 0)
  return choices.reduce((best, each) => (cost(each) < cost(best) ? each : best))
}

function shapeBreaks(pair: Pair, offer: Shape, need: Shape, field: string): SchemaBreak[] {
  const isInput = pair.direction === 'input'
  const fault = (fault: SchemaFault): SchemaBreak[] => [{ field, fault }]
  if (offer.values) {
    const [value] = offer.values
    if (need.values) return need.values.includes(value) ? [] : fault(need.values.some((each) => typeof each === typeof value) ? 'value' : 'type')
    if (need.type !== null && !isOfType(value, need.type)) return fault('type')
    return isInput && !valueKeepsLimits(value, need) ? fault('limit') : []
  }
  const isOfNeed = need.type === null || offer.type === need.type || (offer.type === 'integer' && need.type === 'number')
  if (!isOfNeed) return fault('type')
  if (need.values) return fault('type')
  if (offer.type === 'object') return [...objectBreaks(pair, offer, need, field), ...limitBreaks(isInput, offer, need, field)]
  if (offer.type === 'array') return [...listBreaks(pair, offer, need, field), ...limitBreaks(isInput, offer, need, field)]
  // Of no type at all: it may be an object or a list that lacks what is needed.
  if (offer.type === null) return fault('type')
  return limitBreaks(isInput, offer, need, field)
}

const limitBreaks = (isInput: boolean, offer: Shape, need: Shape, field: string): SchemaBreak[] =>
  isInput && !keepsLimits(offer, need) ? [{ field, fault: 'limit' }] : []

const below = (field: string, name: string) => (field ? `${field}.${name}` : name)

function objectBreaks(pair: Pair, offer: Shape, need: Shape, field: string): SchemaBreak[] {
  const isClosed = offer.rest === false
  /** What the offer may hold under a name; undefined where nothing. A schema that leaves others unsaid is taken at its word. */
  const heldAs = (name: string): unknown => own(offer.properties, name) ?? (isClosed ? undefined : offer.rest)
  const isGone = (name: string) => shapesOf(heldAs(name) ?? false, pair.given).length === 0
  const lack = (name: string): SchemaFault | null => {
    if (offer.required.includes(name)) return null
    const isAsked = need.required.includes(name)
    if (isGone(name)) return isAsked || isMissed(pair, need, name) ? 'missing' : null
    return isAsked ? 'optional' : null
  }
  const names = [...new Set([...need.required, ...Object.keys(need.properties)])]
  const absent = names.flatMap((name): SchemaBreak[] => {
    const fault = lack(name)
    return fault ? [{ field: below(field, name), fault }] : []
  })
  const changed = Object.entries(need.properties).flatMap(([name, expected]) => (isGone(name) ? [] : compare(pair, heldAs(name), expected, below(field, name))))
  return [...absent, ...changed, ...restBreaks(pair, offer, need, field), ...nameBreaks(pair, offer, need, field)]
}

/** Whether a field is missed that could be left out: who reads an output shows it where it is there. One that nothing fits was never there. */
const isMissed = ({ direction, expected }: Pair, need: Shape, name: string): boolean =>
  direction === 'output' && shapesOf(own(need.properties, name) ?? false, expected).length > 0

/** Properties that `need` does not name: only a service's input refuses them, a record asks something of each. */
function restBreaks(pair: Pair, offer: Shape, need: Shape, field: string): SchemaBreak[] {
  const others = Object.entries(offer.properties).filter(([name]) => own(need.properties, name) === undefined)
  if (need.rest === false) {
    if (pair.direction === 'output') return []
    const known = others.filter(([, held]) => shapesOf(held, pair.given).length > 0).map(([name]): SchemaBreak => ({ field: below(field, name), fault: 'unknown' }))
    return offer.rest === false ? known : [...known, { field: below(field, '*'), fault: 'unknown' }]
  }
  if (!isObject(need.rest)) return []
  const named = others.flatMap(([name, held]) => compare(pair, held, need.rest, below(field, name)))
  return offer.rest === false ? named : [...named, ...compare(pair, offer.rest ?? {}, need.rest, below(field, '*'))]
}

function nameBreaks(pair: Pair, offer: Shape, need: Shape, field: string): SchemaBreak[] {
  const constants = Object.keys(offer.properties).map((name) => ({ const: name }))
  const open = offer.rest === false ? [] : [{ allOf: [{ type: 'string' }, ...offer.names] }]
  return need.names.flatMap((expected) => [...constants, ...open].flatMap((name) => compare(pair, name, expected, below(field, '*'))))
}

function listBreaks(pair: Pair, offer: Shape, need: Shape, field: string): SchemaBreak[] {
  const least = Math.max(0, ...(offer.limits['minItems'] ?? []).map(Number))
  const wanted = Math.max(0, ...(need.limits['minItems'] ?? []).map(Number))
  const places = Math.max(offer.prefix.length, need.prefix.length)
  const held = (place: number) => offer.prefix[place] ?? offer.items ?? {}
  /** A reader of outputs looks at no place that it does not know. */
  const beyond = need.items === undefined || (need.items === false && pair.direction === 'output') ? {} : need.items
  const placed = Array.from({ length: places }, (_, place): SchemaBreak[] => {
    const at = `${field}[${place}]`
    const isGone = place >= offer.prefix.length && offer.items === false
    if (place < wanted && place >= least && place < need.prefix.length) return [{ field: at, fault: isGone ? 'missing' : 'optional' }]
    if (isGone) return pair.direction === 'output' && place < need.prefix.length ? [{ field: at, fault: 'missing' }] : []
    return compare(pair, held(place), need.prefix[place] ?? beyond, at)
  }).flat()
  return offer.items === false ? placed : [...placed, ...compare(pair, offer.items ?? {}, beyond, `${field}[]`)]
}
