import { defineEvent } from '@wuxin/events/define'
import { contractBreaks } from '@wuxin/platform/contract.rules'
import { serviceContract } from '@wuxin/platform/contract.schema'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { contractOf } from './contract.ts'
import { defineService } from './define.ts'
import { on } from './events.ts'
import { noteWritten, notes } from './kit.fixture.ts'
import { procedures, router } from './procedure.ts'

const { resident } = procedures({})
const limited = z.object({ limit: z.int().max(9).optional() }).meta({ label: '上限' })
const spec = defineService({
  id: 'sample',
  entities: [],
  migrations: [],
  permissions: { 'b:x': ['county_admin'], 'a:x': ['county_admin'] },
  publishes: [defineEvent('sample.done', z.object({ at: z.iso.date().default('2025-04-21') }))],
  subscribes: [on(noteWritten, async () => {})],
  router: router({
    plain: resident.output(z.string()).query(() => ''),
    deep: router({
      both: resident.input(z.object({ id: z.string() })).input(z.object({ size: z.int().default(20) })).output(z.object({ at: z.string().default('') })).mutation(() => ({ at: '' })),
      free: resident.input(limited.optional()).output(z.void()).query(() => {}),
    }),
  }),
})

it('takes procedures, events and permissions as the service declares them', () => {
  const contract = contractOf(spec)
  expect(contract).toMatchObject({
    part: 'service',
    permissions: ['a:x', 'b:x'],
    publishes: { 'sample.done': { properties: { at: { format: 'date' } }, required: ['at'] } },
    subscribes: { 'notes.written': { required: ['id', 'text'] }, 'platform.directory-changed': { required: ['county'] } },
  })
  expect(contract.procedures['plain']).toEqual({ type: 'query', input: null, output: { type: 'string' } })
  expect(contract.procedures['deep.free']).toEqual({
    type: 'query',
    input: { anyOf: [{ type: 'object', properties: { limit: { type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: 9 } } }, { type: 'null' }] },
    output: {},
  })
})

it('takes several inputs of one procedure as one', () => {
  expect(contractOf(spec).procedures['deep.both']).toMatchObject({
    type: 'mutation',
    input: { properties: { id: { type: 'string' }, size: { type: 'integer' } }, required: ['id'] },
    output: { required: ['at'] },
  })
})

it('is what the registry reads, and is whole for a service that uses all of the kit', () => {
  const contract = contractOf(notes)
  expect(serviceContract.parse(JSON.parse(JSON.stringify(contract)))).toEqual(contract)
  expect(Object.values(contract.procedures).filter(({ output }) => output === null)).toEqual([])
  expect(contractBreaks({ module: 'notes', contract }, [{ module: 'sample', version: '0123456789abcdef', standing: 'live', contract: contractOf(spec) }])).toEqual([])
})

it('refuses a procedure that another library describes', () => {
  const odd = router({ odd: resident.input((given: unknown) => String(given)).query(() => '') })
  expect(() => contractOf({ ...spec, router: odd })).toThrow('odd is described by something else than zod')
})
