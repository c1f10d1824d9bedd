import { createHash, randomUUID, type KeyObject } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JsonSchema, ServiceContract } from '@wuxin/platform/contract.schema'
import { serviceUnderTest } from '@wuxin/service/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { service } from '../service.ts'
import { enrolInstallation } from './installation-key.ts'
import { openInstallationKey } from './installation-key-file.ts'
import { publisherOf, signed, webContractOf, webRelease } from './registry.fixture.ts'

const at = serviceUnderTest(service, { now: () => new Date('2025-04-21T10:00:00+08:00') })
const made = '2025-04-21T02:00:00.000Z'
let folder = ''
let key: KeyObject
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wuxin-contract-'))
  at.service.dataDir = folder
  await enrolInstallation(at.service)
  key = await openInstallationKey(folder)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const registry = () => publisherOf(at.service)
const text = { type: 'string' }
const answering = (properties: Record<string, JsonSchema>): JsonSchema => ({ type: 'object', properties, required: Object.keys(properties), additionalProperties: false })

/** A service with one procedure, which answers these fields. */
const serviceContractOf = (output: Record<string, JsonSchema>, input: JsonSchema = answering({ code: text })): ServiceContract => ({
  part: 'service', platform: 1, procedures: { 'cases.track': { type: 'query', input, output: answering(output) } }, publishes: {}, subscribes: {}, permissions: [],
})

async function releaseService(module: string, contract: ServiceContract) {
  const version = createHash('sha256').update(JSON.stringify(contract)).digest('hex').slice(0, 16)
  const announced = await registry().announce(signed(key, { kind: 'release', at: made, module, part: 'service', version, files: [], contract }))
  return announced.refused ? announced : registry().finish(announced.release)
}
const turn = (module: string, part: string, facts: object) => registry().turn(signed(key, { kind: 'turn', at: made, step: { module, part, county: '', ...facts } }))

/** A module whose residents' page shows number and state of a case, and relies on nothing else. */
async function standing() {
  const module = `m${randomUUID().slice(0, 8)}`
  const before = await releaseService(module, serviceContractOf({ number: text, state: text, note: text }))
  await turn(module, 'service', { action: 'live', version: before.version, revision: 0 })
  const uses = { [module]: { 'cases.track': { type: 'query' as const, input: answering({ code: text }), output: answering({ number: text, state: text }) } } }
  const web = webRelease(module, { contract: webContractOf({ uses }) })
  await registry().publish(key, web)
  await turn(module, 'web', { action: 'live', version: web.version, revision: 0 })
  return { module, web, service: before.version as string }
}

describe('a service', () => {
  it('that drops a field on which a live page relies is refused with that field and that page', async () => {
    const { module } = await standing()
    const refusal = await releaseService(module, serviceContractOf({ number: text, note: text }))
    expect(refusal).toMatchObject({ refused: 'CONTRACT_BROKEN', params: { breaks: [{ module, name: 'cases.track', field: 'state', consumer: `${module} web`, standing: 'live' }] } })
  })

  it('is not taken under a version that exists with another contract', async () => {
    const { module, service: version } = await standing()
    const announce = (contract: ServiceContract) => registry().announce(signed(key, { kind: 'release', at: made, module, part: 'service', version, files: [], contract }))
    expect(await announce(serviceContractOf({ number: text, state: text, note: text }))).toMatchObject({ isKnown: true })
    expect(await announce(serviceContractOf({ number: text, state: text, other: text }))).toEqual({ refused: 'VERSION_TAKEN', params: { module, version } })
  })

  it('may drop what no page relies on, answer more, and ask for less', async () => {
    const { module } = await standing()
    expect(await releaseService(module, serviceContractOf({ number: text, state: text, answeredAt: text }, { type: 'object', properties: { code: text } }))).toMatchObject({ isNew: true })
  })

  it('that asks for more than a live page sends is refused with the field', async () => {
    const { module } = await standing()
    const refusal = await releaseService(module, serviceContractOf({ number: text, state: text }, answering({ code: text, phone: text })))
    expect(refusal).toMatchObject({ refused: 'CONTRACT_BROKEN', params: { breaks: [{ name: 'cases.track', field: 'phone', reason: 'INPUT_NARROWED' }] } })
  })
})

describe('a new state', () => {
  const states = (...values: string[]): JsonSchema => ({ type: 'string', enum: values })
  const [known, grown] = [states('open', 'closed'), states('open', 'paused', 'closed')]
  const serviceOf = (state: JsonSchema) => serviceContractOf({ number: text, state }, answering({ state }))
  const pagesOf = (of: string, state: JsonSchema) => webContractOf({ uses: { [of]: { 'cases.track': { type: 'query' as const, input: answering({ state }), output: answering({ state }) } } } })
  const release = async (module: string, part: 'service' | 'web', state: JsonSchema, revision: number, of = module) => {
    const web = webRelease(module, { contract: pagesOf(of, state) })
    const published = part === 'service' ? await releaseService(module, serviceOf(state)) : await registry().publish(key, web)
    return published.refused ? published : turn(module, part, { action: 'live', version: part === 'service' ? published.version : web.version, revision })
  }
  async function stated() {
    const module = `m${randomUUID().slice(0, 8)}`
    for (const part of ['service', 'web'] as const) await release(module, part, known, 0)
    return module
  }

  it('goes live with the service, then with the pages; these alone go back, and forward again', async () => {
    const module = await stated()
    expect(await release(module, 'web', grown, 1)).toMatchObject({ refused: 'CONTRACT_BROKEN', params: { breaks: [{ reason: 'INPUT_NARROWED', field: 'state' }] } })
    expect(await release(module, 'service', grown, 1)).toEqual({ revision: 2 })
    expect(await release(module, 'web', grown, 1)).toEqual({ revision: 2 })
    expect(await turn(module, 'service', { action: 'back', revision: 2 })).toMatchObject({ refused: 'CONTRACT_BROKEN', params: { breaks: [{ reason: 'INPUT_NARROWED', consumer: `${module} web` }] } })
    expect(await turn(module, 'web', { action: 'back', revision: 2 })).toEqual({ revision: 3 })
    expect(await release(module, 'web', grown, 3)).toEqual({ revision: 4 })
  })

  it('waits for the pages of another module that show the states known so far', async () => {
    const [module, other] = [await stated(), `m${randomUUID().slice(0, 8)}`]
    await release(other, 'web', known, 0, module)
    expect(await release(module, 'service', grown, 1)).toMatchObject({ refused: 'CONTRACT_BROKEN', params: { breaks: [{ reason: 'OUTPUT_WIDENED', field: 'state', consumer: `${other} web` }] } })
  })
})

describe('a web', () => {
  it('that calls what no live service answers is refused, and the same one is taken once it does', async () => {
    const { module } = await standing()
    const uses = { [module]: { 'cases.timeline': { type: 'query' as const, input: null, output: answering({ steps: text }) } } }
    const web = webRelease(module, { contract: webContractOf({ uses }), chunk: 'timeline()' })
    expect(await registry().publish(key, web)).toMatchObject({ refused: 'CONTRACT_BROKEN', params: { breaks: [{ reason: 'PROCEDURE_MISSING', name: 'cases.timeline' }] } })
    const both = serviceContractOf({ number: text, state: text })
    const grown = await releaseService(module, { ...both, procedures: { ...both.procedures, 'cases.timeline': { type: 'query', input: null, output: answering({ steps: text }) } } })
    expect(await registry().publish(key, web)).toMatchObject({ refused: 'CONTRACT_BROKEN' })
    expect(await turn(module, 'service', { action: 'live', version: grown.version, revision: 1 })).toEqual({ revision: 2 })
    expect(await registry().publish(key, web)).toMatchObject({ isNew: true })
  })

  it('holds its service where it is: going back with that alone is refused with the procedure, going back with the page first is not', async () => {
    const { module } = await standing()
    const both = serviceContractOf({ number: text, state: text })
    const grown = await releaseService(module, { ...both, procedures: { ...both.procedures, 'cases.timeline': { type: 'query', input: null, output: answering({ steps: text }) } } })
    await turn(module, 'service', { action: 'live', version: grown.version, revision: 1 })
    const uses = { [module]: { 'cases.timeline': { type: 'query' as const, input: null, output: answering({ steps: text }) } } }
    const web = webRelease(module, { contract: webContractOf({ uses }), chunk: 'timeline()' })
    await registry().publish(key, web)
    await turn(module, 'web', { action: 'live', version: web.version, revision: 1 })
    expect(await turn(module, 'service', { action: 'back', revision: 2 })).toMatchObject({ refused: 'CONTRACT_BROKEN', params: { breaks: [{ name: 'cases.timeline', standing: 'live' }] } })
    await turn(module, 'web', { action: 'back', revision: 2 })
    expect(await turn(module, 'service', { action: 'back', revision: 2 })).toEqual({ revision: 3 })
  })

  it('is looked at again when it becomes live: the service may have changed since it was published', async () => {
    const { module, service: before } = await standing()
    const grown = await releaseService(module, serviceContractOf({ number: text, state: text, answeredAt: text }))
    await turn(module, 'service', { action: 'live', version: grown.version, revision: 1 })
    expect(await turn(module, 'service', { action: 'live', version: before, revision: 2 })).toEqual({ revision: 3 })
    expect((await registry().send('GET', 'contracts')).standing.filter((each: { module: string }) => each.module === module)).toHaveLength(3)
  })
})
