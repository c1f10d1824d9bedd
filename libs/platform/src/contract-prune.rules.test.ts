import { expect, it } from 'vitest'
import { z } from 'zod'
import { pruneSchema } from './contract-prune.rules.ts'
import { schemaBreaks } from './contract-schema.rules.ts'

const output = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' })
const known = (...names: string[]) => (name: string) => names.includes(name)

const row = z.object({ id: z.uuid(), number: z.string().max(20), phone: z.string() })
const tree = z.object({
  name: z.string(),
  code: z.string(),
  get below() {
    return z.array(tree)
  },
})

it('keeps the fields that are read, in lists and unions and below references, and what lies under any key', () => {
  const whole = z.object({
    rows: z.array(row),
    asOf: z.iso.datetime(),
    choice: z.discriminatedUnion('kind', [z.object({ kind: z.literal('a'), number: z.int() }), z.object({ kind: z.literal('b') })]),
    counts: z.record(z.string(), row),
    tree,
  })
  expect(pruneSchema(output(whole), known('rows', 'number', 'kind', 'choice', 'counts', 'tree', 'below', 'name'))).toEqual({
    type: 'object',
    properties: {
      rows: { type: 'array', items: { type: 'object', properties: { number: { type: 'string' } }, required: ['number'] } },
      choice: {
        oneOf: [
          { type: 'object', properties: { kind: { type: 'string', const: 'a' }, number: { type: 'integer' } }, required: ['kind', 'number'] },
          { type: 'object', properties: { kind: { type: 'string', const: 'b' } }, required: ['kind'] },
        ],
      },
      counts: {
        type: 'object',
        propertyNames: { type: 'string' },
        additionalProperties: { type: 'object', properties: { number: { type: 'string' } }, required: ['number'] },
      },
      tree: { $ref: '#/$defs/__schema0' },
    },
    required: ['rows', 'choice', 'counts', 'tree'],
    $defs: {
      __schema0: {
        type: 'object',
        properties: { name: { type: 'string' }, below: { type: 'array', items: { $ref: '#/$defs/__schema0' } } },
        required: ['name', 'below'],
      },
    },
  })
})

it('keeps a field that is called as a word of JSON Schema is', () => {
  const oddly = z.object({ title: z.string(), pattern: z.string(), required: z.boolean() })
  expect(pruneSchema(output(oddly), known('title', 'pattern', 'required'))).toEqual({
    type: 'object',
    properties: { title: { type: 'string' }, pattern: { type: 'string' }, required: { type: 'boolean' } },
    required: ['title', 'pattern', 'required'],
  })
})

it('lets a field go that nobody reads, and none that somebody does, though it could be left out before', () => {
  const read = pruneSchema(output(z.array(row)), known('id', 'number'))
  expect(schemaBreaks(output(z.array(row.omit({ phone: true }))), read, 'output')).toEqual([])
  expect(schemaBreaks(output(z.array(row.omit({ number: true }))), read, 'output')).toEqual([{ field: '[].number', fault: 'missing' }])
  const maybe = pruneSchema(output(z.array(row.partial())), known('number'))
  expect(schemaBreaks(output(z.array(row.partial().omit({ phone: true }))), maybe, 'output')).toEqual([])
  expect(schemaBreaks(output(z.array(row.partial().omit({ number: true }))), maybe, 'output')).toEqual([{ field: '[].number', fault: 'missing' }])
})
