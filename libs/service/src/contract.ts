import { platformEdition, type JsonSchema, type ProcedureContract, type ServiceContract } from '@wuxin/platform/contract.schema'
import { z } from 'zod'
import type { ServiceSpec } from './define.ts'
import { asGiven } from './procedure.ts'
import { kitSubscriptions } from './runtime.ts'

/** Labels and other notes of a schema say nothing of the values that it takes: they are read from a registry that is empty. */
const unnoted = z.registry<Record<string, never>>()

function jsonOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any', metadata: unnoted })
  return json
}

/** tRPC takes schemas of many libraries, the suite uses one. Throws for another. */
function zodOf(schema: unknown, name: string): z.ZodType {
  if (schema instanceof z.ZodType) return asGiven(schema)
  throw new Error(`${name} is described by something else than zod`)
}

/** What a procedure takes: all that its inputs ask for together; an input that may be left out allows null. */
function inputOf(inputs: readonly z.ZodType[]): JsonSchema | null {
  const [first, ...rest] = inputs
  if (!first) return null
  const whole = rest.reduce((known, input) => z.intersection(known, input), first)
  const json = jsonOf(whole, 'input')
  if (!inputs.every((input) => input.isOptional())) return json
  const { $defs, ...read } = json
  return { anyOf: [read, { type: 'null' }], ...($defs === undefined ? {} : { $defs }) }
}

/** The parts of a procedure that tRPC keeps on it. */
interface Described {
  _def: { type: ProcedureContract['type']; inputs: unknown[]; output?: unknown }
}

/**
 * What a service offers and needs, read from its router and its declarations; the same in every process that has the same
 * sources, and without a database. Throws where a procedure is not described by zod.
 */
export function contractOf(spec: Pick<ServiceSpec, 'router' | 'permissions' | 'publishes' | 'subscribes'>): ServiceContract {
  // oxlint-disable-next-line no-underscore-dangle -- where tRPC keeps it
  const described = spec.router._def.procedures as Record<string, Described> // a router's own record of everything below it, by path
  const procedures = Object.entries(described).map(([name, { _def: { type, inputs, output } }]) => {
    const input = inputOf(inputs.map((each) => zodOf(each, name)))
    return [name, { type, input, output: output === undefined ? null : jsonOf(zodOf(output, name), 'output') }] as const
  })
  const reactions = [...kitSubscriptions, ...spec.subscribes]
  return {
    part: 'service',
    platform: platformEdition,
    procedures: Object.fromEntries(procedures),
    publishes: Object.fromEntries(spec.publishes.map(({ name, payload }) => [name, jsonOf(payload, 'output')])),
    subscribes: Object.fromEntries(reactions.map(({ event }) => [event.name, jsonOf(event.payload, 'input')])),
    permissions: Object.keys(spec.permissions).sort(),
  }
}
