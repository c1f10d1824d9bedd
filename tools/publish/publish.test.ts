import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ServiceContract, WebContract } from '@wuxin/platform/contract.schema'
import { openInstallationKey } from '@wuxin/platform-service/registry/installation-key-file'
import { departmentKey, laidOut, webContractOf, webRelease as filesOf } from '@wuxin/platform-service/registry/registry.fixture'
import { service } from '@wuxin/platform-service/service'
import { serviceApp } from '@wuxin/service/http'
import { staffMember } from '@wuxin/service/test-people'
import { serviceUnderTest } from '@wuxin/service/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { webRelease } from './build-web.ts'
import { channelAt, countyFor, isGiven, placeOf, turnChannel, type Place } from './channel.ts'
import { signerOf, type Signer } from './key.ts'
import { previewLink } from './preview-link.ts'
import { reasonOf } from './reasons.ts'
import { registryAt, type Registry, type Send } from './registry-client.ts'
import { announce, upload, type Release } from './release.ts'

const at = serviceUnderTest(service)
const admin = staffMember([{ role: 'county_admin', area: '140226' }])
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wuxin-publish-'))
  at.service.dataDir = folder
  await at.service.spec.prepare?.(at.service)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const inProcess: Send = (request) => serviceApp(at.service).fetch(request)
const registry = (send: Send = inProcess): Registry => registryAt('http://127.0.0.1:8080', send)

/** A module, and a department of Zuoyun that may publish it. */
async function department(module = `m${randomUUID().slice(0, 8)}`): Promise<{ module: string; signer: Signer; place: Place }> {
  const { key, publicKey } = departmentKey()
  await at.as(admin).registry.enrol({ name: '信访局', publicKey, modules: [module] })
  return { module, signer: signerOf(key, 'key.pem'), place: { module, part: 'web', county: '140226' } }
}

const installation = async (): Promise<Signer> => signerOf(await openInstallationKey(folder), 'publisher-key.pem')

/** A build on this disk, read as `npm run publish` reads it. */
async function built(module: string, facts: { chunk?: string; contract?: WebContract } = {}): Promise<Release> {
  return webRelease(module, await laidOut(folder, filesOf(module, facts).files))
}

async function publish(signer: Signer, release: Release, to = registry()): Promise<{ isKnown: boolean }> {
  const announced = await announce(to, signer, release)
  if (!announced.isKnown) await upload(to, signer, release, announced, () => {})
  return announced
}

async function makeLive(signer: Signer, place: Place, version: string): Promise<void> {
  await turnChannel(registry(), signer, place, await channelAt(registry(), place), { action: 'live', version, reason: '' })
}

describe('a release', () => {
  it('is uploaded content by content, which is told, and made live', async () => {
    const { module, signer, place } = await department()
    const release = await built(module)
    const announced = await announce(registry(), signer, release)
    const told: number[] = []
    await upload(registry(), signer, release, announced, (sent) => told.push(sent))
    expect(told).toEqual(announced.missing.map((_, index) => index + 1))
    expect(await channelAt(registry(), place)).toBeNull()
    await makeLive(signer, place, release.version)
    expect(await channelAt(registry(), place)).toMatchObject({ county: '140226', version: release.version, previous: null })
  })

  it('goes on where a suite ended midway', async () => {
    const { module, signer } = await department()
    const release = await built(module)
    const sent: string[] = []
    const endsAfterTwo: Send = async (request) => {
      if (request.method === 'PUT' && sent.length === 2) throw new TypeError('fetch failed')
      if (request.method === 'PUT') sent.push(request.url)
      return inProcess(request)
    }
    await expect(publish(signer, release, registry(endsAfterTwo))).rejects.toMatchObject({ code: 'SUITE_UNREACHABLE' })
    const again = await announce(registry(), signer, release)
    expect(again.missing).toHaveLength(release.files.length - 2)
    await upload(registry(), signer, release, again, () => {})
    expect(await announce(registry(), signer, release)).toMatchObject({ isKnown: true })
  })

  it('that is unchanged is recognised, also where it lies elsewhere', async () => {
    const { module, signer } = await department()
    expect(await publish(signer, await built(module))).toMatchObject({ isKnown: false })
    expect(await publish(signer, await built(module))).toMatchObject({ isKnown: true })
  })

  it('ends well for both of two who publish it at the same time', async () => {
    const { module, signer } = await department()
    const release = await built(module)
    await Promise.all([publish(signer, release), publish(signer, release)])
    expect(await announce(registry(), signer, release)).toMatchObject({ isKnown: true })
  })
})

describe('a channel', () => {
  it('is turned from a canary to live and back, and knows what is given already', async () => {
    const { module, signer, place } = await department()
    const [first, second] = [await built(module), await built(module, { chunk: 'second()' })]
    for (const release of [first, second]) await publish(signer, release)
    await makeLive(signer, place, first.version)
    const live = await channelAt(registry(), place)
    expect(isGiven(live, first.version, null)).toBe(true)
    const audience = { share: 20 }
    await turnChannel(registry(), signer, place, live, { action: 'canary', version: second.version, audience, reason: '' })
    const canary = await channelAt(registry(), place)
    expect([isGiven(canary, second.version, audience), isGiven(canary, second.version, { share: 30 }), isGiven(canary, first.version, null)]).toEqual([true, false, false])
    await makeLive(signer, place, second.version)
    await turnChannel(registry(), signer, place, await channelAt(registry(), place), { action: 'back', reason: '' })
    expect(await channelAt(registry(), place)).toMatchObject({ version: first.version, previous: null })
  })

  it('that somebody else turned first says what holds now', async () => {
    const { module, signer, place } = await department()
    const [first, second] = [await built(module), await built(module, { chunk: 'second()' })]
    for (const release of [first, second]) await publish(signer, release)
    const shown = await channelAt(registry(), place)
    await makeLive(signer, place, first.version)
    const late = turnChannel(registry(), signer, place, shown, { action: 'live', version: second.version, reason: '' })
    await expect(late).rejects.toMatchObject({ code: 'VERSION_CONFLICT', params: { version: first.version, by: '信访局', at: expect.any(String), action: 'live' } })
    expect(await late.then(String, reasonOf)).toMatch(new RegExp(`信访局.*${first.version}`))
  })

  it('that somebody turned to the same at the same time is as it was asked for', async () => {
    const { module, signer, place } = await department()
    const release = await built(module)
    await publish(signer, release)
    const shown = await channelAt(registry(), place)
    const both = [1, 2].map(() => turnChannel(registry(), signer, place, shown, { action: 'live', version: release.version, reason: '' }))
    expect(await Promise.all(both)).toHaveLength(2)
    expect(await channelAt(registry(), place)).toMatchObject({ version: release.version, revision: 1 })
  })

  it('is that of the county where the key is enrolled, of everywhere for the installation’s own', async () => {
    const { module, signer } = await department()
    const asked = { module, county: null }
    expect(await countyFor(registry(), signer, asked)).toBe('140226')
    expect(await countyFor(registry(), signer, { module, county: '140226' })).toBe('140226')
    expect(await countyFor(registry(), await installation(), { module, county: '140225' })).toBe('140225')
    await expect(countyFor(registry(), signer, { module, county: '140225' })).rejects.toMatchObject({ code: 'KEY_FOREIGN', params: { county: '140225' } })
    expect(await countyFor(registry(), await installation(), asked)).toBe('')
    await expect(countyFor(registry(), signer, { module: 'feedback', county: null })).rejects.toMatchObject({ code: 'KEY_FOREIGN' })
    await expect(countyFor(registry(), signerOf(departmentKey().key, 'key.pem'), asked)).rejects.toMatchObject({ code: 'KEY_UNKNOWN' })
  })
})

describe('a contract that breaks', () => {
  const answers = (fields: string[]) => ({ type: 'object', properties: Object.fromEntries(fields.map((field) => [field, { type: 'string' }])), required: fields })
  const serviceWith = (module: string, version: string, fields: string[]): Release => {
    const procedures = { 'cases.byCode': { type: 'query' as const, input: null, output: answers(fields) } }
    const contract: ServiceContract = { part: 'service', platform: 1, procedures, publishes: {}, subscribes: {}, permissions: [] }
    return { module, part: 'service', version, contract, files: [], contents: new Map() }
  }

  it('is refused with procedure, field and the live consumer', async () => {
    const { module, signer, place } = await department()
    const [whole, lacking] = [serviceWith(module, '0000000000000001', ['code', 'state']), serviceWith(module, '0000000000000002', ['code'])]
    await publish(signer, whole)
    await makeLive(signer, placeOf(module, 'service', place.county), whole.version)
    const uses = { [module]: { 'cases.byCode': { type: 'query' as const, input: null, output: answers(['state']) } } }
    const web = await built(module, { contract: webContractOf({ uses }) })
    await publish(signer, web)
    await makeLive(signer, place, web.version)
    const reason = await publish(signer, lacking).then(String, reasonOf)
    for (const part of [`${module} cases.byCode`, 'state', `${module} web`]) expect(reason).toContain(part)
  })
})

it('a preview link shows its version to whoever holds it', async () => {
  const { module, signer, place } = await department()
  const [live, next] = [await built(module), await built(module, { chunk: 'next()' })]
  for (const release of [live, next]) await publish(signer, release)
  await makeLive(await installation(), { ...place, county: '' }, live.version)
  const now = new Date()
  const link = previewLink(signer, { to: 'http://127.0.0.1:8080', module, version: next.version, at: now, until: new Date(now.getTime() + 3_600_000) })
  const given = async (search: string) => {
    const { modules } = (await (await inProcess(new Request(`http://127.0.0.1:8080/registry/modules${search}`))).json()) as { modules: { id: string; version: string }[] }
    return modules.find((each) => each.id === module)?.version
  }
  expect(await given('')).toBe(live.version)
  expect(await given(new URL(link).search)).toBe(next.version)
})
