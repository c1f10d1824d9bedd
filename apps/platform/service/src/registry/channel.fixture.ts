import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Caller } from '@wuxin/platform/caller'
import type { RegistryView } from '@wuxin/platform/registry.schema'
import { serviceApp } from '@wuxin/service/http'
import { serviceUnderTest } from '@wuxin/service/testing'
import { staffMember } from '@wuxin/service/test-people'
import { issueToken } from '@wuxin/service/token'
import { afterAll, beforeAll } from 'vitest'
import { service } from '../service.ts'
import { enrolInstallation } from './installation-key.ts'
import { openInstallationKey } from './installation-key-file.ts'
import { departmentKey, laidOut, publisherOf, signed, webContractOf, webRelease } from './registry.fixture.ts'
import { installBuild, installService } from './release-install.ts'

/** Two counties, by their codes. */
export const [zuoyun, hunyuan] = ['140226', '140225']
/** Whoever administers a county. */
export const admin = (county = zuoyun) => staffMember([{ role: 'county_admin', area: county }], { county })
/** A grid worker, one of many. */
export const user = (index: number, county = zuoyun) => staffMember([{ role: 'grid_worker', area: `${county}100` }], { id: `user-${index}`, county })
/** As many as it takes to see a share of them. */
export const users = Array.from({ length: 200 }, (_, index) => user(index))
/** When every step is signed. */
export const made = '2025-04-21T02:00:00.000Z'

/** A platform with the installation's key, and the channels of modules that are made for one test each. */
export function channelsUnderTest() {
  const at = serviceUnderTest(service, { now: () => new Date('2025-04-21T10:00:00+08:00') })
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wuxin-channel-'))
    at.service.dataDir = folder
    await enrolInstallation(at.service)
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const registry = () => publisherOf(at.service)

  /** A module of which one version is live everywhere, and others are published. */
  async function published(others = 1) {
    const module = `m${randomUUID().slice(0, 8)}`
    const key = await openInstallationKey(folder)
    const releases = Array.from({ length: others + 1 }, (_, index) => webRelease(module, { chunk: `chunk(${index})` }))
    for (const release of releases) await registry().publish(key, release)
    const [first = '', ...rest] = releases.map((release) => release.version)
    const revision = await step(module, { action: 'live', version: first, revision: 0 })
    return { module, first, second: rest[0] ?? '', rest, revision }
  }
  /** The same, with others that were published later, one minute after the other. */
  async function publishedApart(others: number) {
    const made = await published(0)
    const clock = at.service.now
    const rest: string[] = []
    for (let minute = 1; minute <= others; minute++) {
      at.service.now = () => new Date(clock().getTime() + minute * 60_000)
      rest.push((await registry().publish(await openInstallationKey(folder), webRelease(made.module, { chunk: `later(${minute})` }))).version)
    }
    at.service.now = clock
    return { ...made, rest }
  }

  /** A county with a version of its own, beside one for all that came with the installation and asks for what no service answers. */
  async function lackingService(module: string): Promise<{ revision: number; version: string }> {
    const contract = { part: 'service' as const, platform: 1, procedures: {}, publishes: {}, subscribes: {}, permissions: [] }
    await installService(at.service, { module, version: '0123456789abcdef', contract })
    const { key, publicKey } = departmentKey()
    await at.as(admin()).registry.enrol({ name: '信访局', publicKey, modules: [module] })
    const { version } = await registry().publish(key, webRelease(module))
    const { revision } = await turnBy(admin(), module, { action: 'live', version, revision: 0 })
    const uses = { [module]: { 'cases.list': { type: 'query' as const, input: null, output: null } } }
    const asking = webRelease(module, { chunk: 'asking()', contract: webContractOf({ uses }) })
    await installBuild(at.service, { module, dir: await laidOut(folder, asking.files) })
    return { revision, version }
  }

  async function step(module: string, facts: object): Promise<number> {
    const key = await openInstallationKey(folder)
    const answer = await registry().turn(signed(key, { kind: 'turn', at: made, step: { module, part: 'web', county: '', ...facts } }))
    if (answer.refused) throw Object.assign(new Error(answer.refused), answer)
    return answer.revision
  }
  const turnBy = (who: Caller, module: string, facts: object) => at.as(who).registry.turn({ module, part: 'web', county: who.county ?? '', reason: '', ...facts } as never)

  async function given(module: string, who: Caller | null, query = '') {
    const headers = who ? { authorization: `Bearer ${await issueToken(at.service.keys, who)}` } : {}
    const response = await serviceApp(at.service).request(`http://platform/registry/modules${query}`, { headers })
    return ((await response.json()) as RegistryView).modules.find(({ id }) => id === module)
  }

  return { at, folder: () => folder, registry, published, publishedApart, lackingService, step, turnBy, given }
}
