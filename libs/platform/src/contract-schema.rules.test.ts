import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { schemaBreaks, type Direction } from './contract-schema.rules.ts'

const json = (schema: z.ZodType, io: 'input' | 'output') => z.toJSONSchema(schema, { io, unrepresentable: 'any' })

/** What breaks where values of one schema are read by another, as `fault field`. */
const breaks = (direction: Direction, given: z.ZodType, expected: z.ZodType) =>
  schemaBreaks(json(given, direction), json(expected, direction), direction).map(({ fault, field }) => `${fault} ${field}`.trim()).sort()

const text = z.string()
const number = z.number()
const tree = z.object({
  name: z.string(),
  get below() {
    return z.array(tree)
  },
})
const numberedTree = z.object({
  name: z.number(),
  get below() {
    return z.array(numberedTree)
  },
})
const shapes = z.discriminatedUnion('kind', [z.object({ kind: z.literal('point'), at: number }), z.object({ kind: z.literal('line'), to: text })])

describe('a schema fits itself, in both directions', () => {
  const all: [string, z.ZodType][] = [
    ['texts', text], ['bounded texts', text.min(2).max(5).regex(/a/).regex(/b/)], ['integers', z.int().min(3)], ['bounded numbers', number.gt(1).multipleOf(2)],
    ['ids', z.uuid()], ['instants', z.iso.datetime()], ['addresses', z.url()], ['yes or no', z.boolean()], ['nothing', z.null()], ['whatever', z.unknown()],
    ['enums', z.enum(['a', 'b'])], ['constants', z.literal(['a', 1, null])], ['objects', z.object({ a: text.optional(), b: number.nullable() })],
    ['closed objects', z.strictObject({ a: text })], ['open objects', z.looseObject({ a: text })], ['records', z.record(text, number)],
    ['records of known names', z.partialRecord(z.enum(['a', 'b']), number)], ['lists', z.array(text).min(1).max(3)], ['pairs', z.tuple([text, number])],
    ['pairs and more', z.tuple([text], number)], ['unions', z.union([text, z.object({ a: number })])], ['kinds', shapes],
    ['intersections', z.intersection(z.object({ a: text }), z.object({ b: number }))], ['trees', tree], ['a tree in a field', z.object({ tree, trees: z.array(tree) })],
    ['any JSON', z.json()], ['defaults', z.object({ page: z.int().default(1) })], ['impossible fields', z.object({ a: z.never().optional() })], ['impossible objects', z.object({ a: z.never() })],
  ]
  it.each(all)('%s', (_, schema) => {
    expect(breaks('input', schema, schema)).toEqual([])
    expect(breaks('output', schema, schema)).toEqual([])
  })
})

it.each<[string, z.ZodType, z.ZodType, string[]]>([
  ['lacks a field that is read', z.object({ rows: z.array(z.object({ id: text })) }), z.object({ rows: z.array(z.object({ id: text, number: text })) }), ['missing rows[].number']],
  ['lacks a field that was there now and then', z.object({}), z.object({ a: text.optional() }), ['missing a']],
  ['lacks such a field in a list', z.object({ rows: z.array(z.object({ id: text })) }), z.object({ rows: z.array(z.object({ id: text, dueAt: text.optional() })) }), ['missing rows[].dueAt']],
  ['lacks a field that was null now and then', z.object({}), z.object({ a: text.nullish() }), ['missing a']],
  ['keeps a field that is there now and then', z.object({ a: text.optional() }), z.object({ a: text.optional() }), []],
  ['always has what was there now and then', z.object({ a: text }), z.object({ a: text.optional() }), []],
  ['lacks a field in which nothing could stand', z.object({}), z.object({ a: z.never().optional() }), []],
  ['may leave out a field that is read', z.object({ a: text.optional() }), z.object({ a: text }), ['optional a']],
  ['has more than is read', z.object({ a: text, b: number }), z.object({ a: text }), []],
  ['has more than a closed object names', z.object({ a: text, b: number }), z.strictObject({ a: text }), []],
  ['may be null', z.object({ a: text.nullable() }), z.object({ a: text }), ['type a']],
  ['is never null any more', z.object({ a: text }), z.object({ a: text.nullable() }), []],
  ['changed its type', z.object({ a: number }), z.object({ a: text }), ['type a']],
  ['became whole numbers', z.object({ a: z.int() }), z.object({ a: number }), []],
  ['became fractions', z.object({ a: number }), z.object({ a: z.int() }), ['type a']],
  ['gained a value', z.object({ a: z.enum(['x', 'y', 'z']) }), z.object({ a: z.enum(['x', 'y']) }), ['value a']],
  ['lost a value', z.object({ a: z.enum(['x']) }), z.object({ a: z.enum(['x', 'y']) }), []],
  ['became free text', z.object({ a: text }), z.object({ a: z.enum(['x', 'y']) }), ['type a']],
  ['became known values', z.object({ a: z.enum(['x', 'y']) }), z.object({ a: text }), []],
  ['passes a limit, which no reader minds', z.object({ a: text }), z.object({ a: text.max(5) }), []],
  ['gained a kind', z.union([shapes, z.object({ kind: z.literal('area'), around: text })]), shapes, ['missing at', 'value kind']],
  ['lost a field of one kind', z.discriminatedUnion('kind', [z.object({ kind: z.literal('point') }), z.object({ kind: z.literal('line'), to: text })]), shapes, ['missing at']],
  ['lost a kind', z.object({ kind: z.literal('line'), to: text }), shapes, []],
  ['is yes or no, spelled out', z.boolean(), z.union([z.literal(true), z.literal(false)]), []],
  ['became a list', z.object({ a: z.array(text) }), z.object({ a: text }), ['type a']],
  ['changed the items of a list', z.array(number), z.array(text), ['type []']],
  ['says nothing of itself any more', z.object({ a: z.unknown() }), z.object({ a: text }), ['type a']],
  ['is read by somebody who takes everything', z.object({ a: text }), z.unknown(), []],
  ['became a record', z.record(text, text), z.object({ a: text }), ['optional a']],
  ['holds other things in a record', z.record(text, number), z.record(text, text), ['type *']],
  ['gained names in a record', z.partialRecord(z.enum(['a', 'b', 'c']), number), z.partialRecord(z.enum(['a', 'b']), number), ['value *']],
  ['is an object that is read as a record', z.object({ a: number, b: text }), z.record(text, number), ['type b']],
  ['is a list that was a pair', z.array(text), z.tuple([text, text]), ['optional [0]', 'optional [1]']],
  ['is a pair that was a list', z.tuple([text, number]), z.array(text), ['type [1]']],
  ['is a shorter pair', z.tuple([text]), z.tuple([text, number]), ['missing [1]']],
  ['is a pair without what could follow', z.tuple([text]), z.tuple([text, number.optional()]), ['missing [1]']],
  ['is a longer pair', z.tuple([text, number, text]), z.tuple([text, number]), []],
  ['is another tree', numberedTree, tree, ['type below[].name', 'type name']],
  ['is a tree as ever', z.object({ root: tree }), z.object({ root: tree }), []],
  ['cannot be there any more', z.object({ a: z.never().optional() }), z.object({ a: text.optional() }), ['missing a']],
  ['is read where nothing is taken', z.object({ a: text }), z.object({ a: z.never() }), ['type a']],
])('an output %s', (_, given, expected, found) => {
  expect(breaks('output', given, expected)).toEqual(found)
})

it.each<[string, z.ZodType, z.ZodType, string[]]>([
  ['asks for one more field', z.object({ a: text }), z.object({ a: text, b: text }), ['missing b']],
  ['takes one more field', z.object({ a: text }), z.object({ a: text, b: text.optional(), c: z.int().default(1) }), []],
  ['asks for what could be left out', z.object({ a: text.optional() }), z.object({ a: text }), ['optional a']],
  ['no longer knows a field', z.object({ a: text, b: text }), z.object({ a: text }), []],
  ['refuses a field', z.strictObject({ a: text, b: text }), z.strictObject({ a: text }), ['unknown b']],
  ['refuses what it did not look at', z.object({ a: text }), z.strictObject({ a: text }), ['unknown *']],
  ['takes a shorter text', z.object({ a: text.max(100) }), z.object({ a: text.max(50) }), ['limit a']],
  ['takes a longer text', z.object({ a: text.max(50) }), z.object({ a: text.max(100) }), []],
  ['limits what was free', z.object({ a: text }), z.object({ a: text.min(1) }), ['limit a']],
  ['asks for a pattern', text.regex(/a/), text.regex(/a/).regex(/b/), ['limit']],
  ['asks for an id', text, z.uuid(), ['limit']],
  ['takes any text for an id', z.uuid(), text, []],
  ['takes known values that fit a pattern', z.enum(['ab', 'a']), text.regex(/^a/).max(2), []],
  ['takes known values of which one fits no pattern', z.enum(['ab', 'b']), text.regex(/^a/), ['limit']],
  ['takes a known number past its bound', z.literal(3), number.max(2), ['limit']],
  ['takes a known number within its bounds', z.literal(4), number.gt(2).max(4).multipleOf(2), []],
  ['takes smaller numbers alone', number.max(10), number.lt(10), ['limit']],
  ['takes larger numbers too', number.lt(10), number.max(10), []],
  ['takes from one step further', number.min(5), number.gt(5), ['limit']],
  ['takes from a step before', z.int().min(5), number.gt(4), []],
  ['takes whole multiples', number.multipleOf(4), number.multipleOf(2), []],
  ['takes other multiples', number.multipleOf(2), number.multipleOf(4), ['limit']],
  ['takes fewer items', z.array(text).max(5), z.array(text).max(3), ['limit']],
  ['takes more items', z.array(text).min(2).max(3), z.array(text).min(1).max(5), []],
  ['lost a value', z.enum(['a', 'b']), z.enum(['a']), ['value']],
  ['gained a value', z.enum(['a']), z.enum(['a', 'b']), []],
  ['takes null no more', text.nullable(), text, ['type']],
  ['lost a kind', z.union([shapes, z.object({ kind: z.literal('area') })]), shapes, ['missing at', 'value kind']],
  ['takes a longer pair alone', z.tuple([text]), z.tuple([text, text]), ['limit', 'missing [1]']],
  ['takes a shorter pair alone', z.tuple([text, text]), z.tuple([text]), ['limit', 'type [1]']],
  ['asks more of every other field', z.looseObject({ a: text }), z.object({ a: text }).catchall(text), ['type *']],
])('an input that %s', (_, given, expected, found) => {
  expect(breaks('input', given, expected)).toEqual(found)
})

describe('a schema that was not written by zod', () => {
  it('is refused where a reference names nothing', () => {
    expect(() => schemaBreaks({ $ref: '#/$defs/gone' }, { type: 'string' }, 'input')).toThrow('CONTRACT_UNREADABLE')
  })

  it('is refused where it names itself without a field between', () => {
    expect(() => schemaBreaks({ $ref: '#' }, { type: 'string' }, 'input')).toThrow('CONTRACT_UNREADABLE')
  })

  it('is refused where it has more choices than anybody reads', () => {
    const choice = { anyOf: Array.from({ length: 50 }, (_, index) => ({ minLength: index })) }
    expect(() => schemaBreaks({ allOf: [choice, choice] }, { type: 'string' }, 'input')).toThrow('CONTRACT_UNREADABLE')
  })

  it('may name a field as every object does its constructor', () => {
    const expected = { type: 'object', properties: { constructor: { type: 'string' } }, required: ['constructor'] }
    expect(schemaBreaks({ type: 'object', additionalProperties: false }, expected, 'output')).toEqual([{ field: 'constructor', fault: 'missing' }])
  })

  it('fits no type where its parts exclude each other', () => {
    expect(schemaBreaks({ allOf: [{ type: 'string' }, { type: 'number' }] }, { type: 'null' }, 'output')).toEqual([])
  })
})
