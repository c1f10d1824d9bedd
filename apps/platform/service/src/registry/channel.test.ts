import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Caller } from '@wuxin/platform/caller'
import type { RegistryView } from '@wuxin/platform/registry.schema'
import { serviceApp } from '@wuxin/service/http'
import { serviceUnderTest } from '@wuxin/service/testing'
import { staffMember } from '@wuxin/service/test-people'
import { issueToken } from '@wuxin/service/token'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { service } from '../service.ts'
import { servingNow, takeReport } from './service-instance.queries.ts'
import { enrolInstallation } from './installation-key.ts'
import { openInstallationKey } from './installation-key-file.ts'
import { departmentKey, laidOut, publisherOf, signed, webContractOf, webRelease } from './registry.fixture.ts'
import { bucketOf } from './registry.queries.ts'
import { installBuild, installService } from './release-install.ts'

const at = serviceUnderTest(service, { now: () => new Date('2025-04-21T10:00:00+08:00') })
const [zuoyun, hunyuan] = ['140226', '140225']
const admin = (county = zuoyun) => staffMember([{ role: 'county_admin', area: county }], { county })
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wuxin-channel-'))
  at.service.dataDir = folder
  await enrolInstallation(at.service)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const registry = () => publisherOf(at.service)
const made = '2025-04-21T02:00:00.000Z'

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
const user = (index: number, county = zuoyun) => staffMember([{ role: 'grid_worker', area: `${county}100` }], { id: `user-${index}`, county })
const users = Array.from({ length: 200 }, (_, index) => user(index))

describe('a canary', () => {
  it('reaches about as many as its share says', () => {
    const reached = users.filter((who) => bucketOf('feedback', who.id) < 20)
    expect(reached.length).toBeGreaterThan(30)
    expect(reached.length).toBeLessThan(50)
  })

  it('is given to a stable share of users, which a larger share keeps', async () => {
    const { module, first, second, revision } = await published()
    const next = await step(module, { action: 'canary', version: second, audience: { share: 20 }, revision })
    const chosen = users.filter((who) => bucketOf(module, who.id) < 20)
    for (const who of chosen.slice(0, 5)) expect(await given(module, who)).toMatchObject({ version: second, channel: 'canary', previous: { version: first } })
    const left = users.filter((who) => !chosen.includes(who))
    for (const who of left.slice(0, 5)) expect(await given(module, who)).toMatchObject({ version: first, channel: 'live' })
    await step(module, { action: 'canary', version: second, audience: { share: 40 }, revision: next })
    for (const who of chosen.slice(0, 5)) expect(await given(module, who)).toMatchObject({ version: second })
  })

  it('is given to named areas, residents of them among them, and to nobody who is not known', async () => {
    const { module, first, second, revision } = await published()
    await step(module, { action: 'canary', version: second, audience: { areas: ['140226100'] }, revision })
    expect(await given(module, user(1))).toMatchObject({ version: second })
    expect(await given(module, user(1, hunyuan))).toMatchObject({ version: first })
    expect(await given(module, null, '?place=140226100005003')).toMatchObject({ version: second })
    expect(await given(module, null, '?place=140226101')).toMatchObject({ version: first })
    expect(await given(module, null)).toMatchObject({ version: first })
  })

  it('ends when it is stopped, or when it or another becomes live', async () => {
    const { module, second, rest, revision } = await published(2)
    const canary = await step(module, { action: 'canary', version: second, audience: { share: 99 }, revision })
    const stopped = await step(module, { action: 'stop', revision: canary })
    await expect(step(module, { action: 'stop', revision: stopped })).rejects.toMatchObject({ message: 'NO_CANARY' })
    const again = await step(module, { action: 'canary', version: second, audience: { share: 99 }, revision: stopped })
    await step(module, { action: 'live', version: rest[1], revision: again })
    for (const who of users.slice(0, 20)) expect(await given(module, who)).toMatchObject({ version: rest[1], channel: 'live' })
  })

  it('stops itself where too many of its users saw it fail, and tells the administrator', async () => {
    const { module, first, second, revision } = await published()
    await step(module, { action: 'canary', version: second, audience: { share: 20 }, revision })
    const chosen = users.filter((who) => bucketOf(module, who.id) < 20)
    const left = users.filter((who) => !chosen.includes(who))
    const tell = async (who: Caller, outcome: string) =>
      registry().send('POST', 'outcomes', JSON.stringify({ module, version: second, outcome, kind: outcome === 'failed' ? 'broken' : undefined }), { authorization: `Bearer ${await issueToken(at.service.keys, who)}` })
    // Whoever is not given it can say what they like; one user counts once.
    for (const who of [...left.slice(0, 8), ...Array.from({ length: 8 }, () => chosen[0] ?? user(0))]) await tell(who, 'failed')
    for (const who of chosen.slice(1, 9)) await tell(who, 'opened')
    await tell(chosen[9] ?? user(0), 'failed')
    expect(await given(module, chosen[1] ?? null)).toMatchObject({ version: second })
    expect(await given(module, chosen[1] ?? null)).toMatchObject({ version: second })
    await tell(chosen[10] ?? user(0), 'failed')
    expect(await given(module, chosen[1] ?? null)).toMatchObject({ version: first, channel: 'live' })
    const { history } = await at.as(admin()).registry.get({ id: module })
    expect(history[0]).toMatchObject({ action: 'failed', version: second, by: '系统', reason: '3/11' })
    const sent = await at.service.orm.em.fork().getConnection().execute(`select data->'payload'->'params' as params from platform_jobs.job where data->>'name' = 'notice.sent' and data::text like '%${module}%'`)
    expect(sent).toEqual([{ params: { module, version: second.slice(0, 8), failed: 3, users: 11 } }])
    // Tried again, it is not judged by how it did before.
    await step(module, { action: 'canary', version: second, audience: { share: 20 }, revision: revision + 2 })
    await tell(chosen[11] ?? user(0), 'failed')
    expect(await given(module, chosen[1] ?? null)).toMatchObject({ version: second, channel: 'canary' })
  })
})

describe('a county', () => {
  it('decides for itself from its first step on, and leaves the others as they are', async () => {
    const { module, first, second, revision } = await published()
    expect(await turnBy(admin(), module, { action: 'live', version: second, revision })).toEqual({ revision: revision + 1 })
    expect(await given(module, user(1))).toMatchObject({ version: second, previous: { version: first } })
    expect(await given(module, null, '?place=140226')).toMatchObject({ version: second })
    expect(await given(module, user(1, hunyuan))).toMatchObject({ version: first })
    await step(module, { action: 'off', revision })
    expect(await given(module, user(1))).toMatchObject({ isOff: false })
    expect(await given(module, user(1, hunyuan))).toMatchObject({ isOff: true })
  })

  it('is turned by its own administrator and by keys that it enrolled', async () => {
    const { module, second, revision } = await published()
    const { key, publicKey } = departmentKey()
    await at.as(admin()).registry.enrol({ name: '信访局', publicKey, modules: [module] })
    const ask = (county: string) => registry().turn(signed(key, { kind: 'turn', at: made, step: { module, part: 'web', county, action: 'live', version: second, revision } }))
    expect(await ask(hunyuan)).toMatchObject({ refused: 'KEY_FOREIGN' })
    expect(await ask('')).toMatchObject({ refused: 'KEY_FOREIGN' })
    expect(await ask(zuoyun)).toEqual({ revision: revision + 1 })
    await expect(at.as(admin(hunyuan)).registry.turn({ module, part: 'web', county: zuoyun, action: 'back', revision: 1, reason: '' })).rejects.toMatchObject({ message: 'FORBIDDEN' })
    await expect(turnBy(user(1), module, { action: 'back', revision: 1 })).rejects.toMatchObject({ message: 'FORBIDDEN' })
  })
})

describe('a county that follows again what is common', () => {
  const shown = async (module: string, who = admin()) => (await at.as(who).registry.get({ id: module })).channels[0]
  const follow = (module: string, revision: number, who = admin()) => turnBy(who, module, { action: 'follow', revision })

  it('gives up what it decided, is given what everybody is from then on, and says so in its history', async () => {
    const { module, first, second, rest, revision } = await published(2)
    const own = await turnBy(admin(), module, { action: 'live', version: second, revision })
    expect(await shown(module)).toMatchObject({ county: zuoyun, live: { version: second }, common: { version: first } })
    const trying = await turnBy(admin(), module, { action: 'canary', version: rest[1], audience: { share: 99 }, revision: own.revision })
    const { revision: common } = await follow(module, trying.revision)
    expect(common).toBe(revision)
    expect(await shown(module)).toMatchObject({ county: '', live: { version: first }, common: null, canary: null, previous: null })
    for (const who of users.slice(0, 5)) expect(await given(module, who)).toMatchObject({ version: first, channel: 'live' })
    const { history } = await at.as(admin()).registry.get({ id: module })
    expect(history[0]).toMatchObject({ action: 'follow', county: zuoyun, version: first, by: '李敏' })
    expect((await at.as(admin(hunyuan)).registry.get({ id: module })).history.map(({ action }) => action)).not.toContain('follow')
    await step(module, { action: 'live', version: rest[1], revision: common })
    expect(await given(module, user(1))).toMatchObject({ version: rest[1] })
  })

  it('takes the common canary and the common switch with it', async () => {
    const { module, first, second, revision } = await published()
    const own = await turnBy(admin(), module, { action: 'off', revision })
    const canary = await step(module, { action: 'canary', version: second, audience: { areas: [zuoyun] }, revision })
    expect(await given(module, user(1))).toMatchObject({ version: first, isOff: true })
    expect(await follow(module, own.revision)).toEqual({ revision: canary })
    expect(await given(module, user(1))).toMatchObject({ version: second, channel: 'canary', isOff: false })
  })

  it('is one that decided for itself, and does so in its own name', async () => {
    const { module, second, revision } = await published()
    await expect(follow(module, revision)).rejects.toMatchObject({ message: 'NOTHING_OWN' })
    await expect(step(module, { action: 'follow', revision })).rejects.toMatchObject({ message: 'NOTHING_OWN' })
    const own = await turnBy(admin(), module, { action: 'live', version: second, revision })
    const named = { module, part: 'web' as const, county: zuoyun, action: 'follow' as const, revision: own.revision, reason: '' }
    await expect(at.as(admin(hunyuan)).registry.turn(named)).rejects.toMatchObject({ message: 'FORBIDDEN' })
    await expect(follow(module, own.revision, user(1))).rejects.toMatchObject({ message: 'FORBIDDEN' })
    await expect(follow(module, revision, admin(hunyuan))).rejects.toMatchObject({ message: 'NOTHING_OWN' })
    expect(await shown(module)).toMatchObject({ county: zuoyun, live: { version: second } })
  })

  it('has something to follow', async () => {
    const module = `m${randomUUID().slice(0, 8)}`
    const { key, publicKey } = departmentKey()
    await at.as(admin()).registry.enrol({ name: '信访局', publicKey, modules: [module] })
    const { version } = await registry().publish(key, webRelease(module))
    const own = await turnBy(admin(), module, { action: 'live', version, revision: 0 })
    await expect(follow(module, own.revision)).rejects.toMatchObject({ message: 'NOTHING_COMMON' })
    expect(await given(module, user(1))).toMatchObject({ version })
  })

  it('compares with what its administrator saw: a county that decides anew stands at no step of before', async () => {
    const { module, second, revision } = await published()
    const own = await turnBy(admin(), module, { action: 'live', version: second, revision })
    const both = await Promise.allSettled([follow(module, own.revision), turnBy(admin(), module, { action: 'off', revision: own.revision })])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const late = both.find((each) => each.status === 'rejected')
    expect(late?.reason).toMatchObject({ message: 'VERSION_CONFLICT', cause: { params: { by: '李敏', at: '2025-04-21T02:00:00.000Z', action: both[0].status === 'fulfilled' ? 'follow' : 'off' } } })
    const now = (await shown(module))?.revision ?? 0
    if (both[1].status === 'fulfilled') await follow(module, now)
    const anew = await turnBy(admin(), module, { action: 'live', version: second, revision })
    expect(anew.revision).toBeGreaterThan(own.revision)
    await expect(follow(module, own.revision)).rejects.toMatchObject({ message: 'VERSION_CONFLICT' })
  })

  it('is refused where the common version would break what the county uses', async () => {
    const module = `m${randomUUID().slice(0, 8)}`
    const { revision, version } = await lackingService(module)
    await expect(follow(module, revision)).rejects.toMatchObject({ message: 'CONTRACT_BROKEN', cause: { params: { breaks: [{ reason: 'PROCEDURE_MISSING', name: 'cases.list' }] } } })
    expect(await given(module, user(1))).toMatchObject({ version })
  })
})

describe('what waits on a channel', () => {
  const waiting = async (module: string, who = admin()) => {
    const row = (await at.as(who).registry.list()).find(({ id }) => id === module)
    return row?.channels[0]?.waiting?.version ?? null
  }

  it('is the newest version that was never given, and none that was left or that failed', async () => {
    const { module, rest, revision } = await publishedApart(2)
    const [second, third] = rest
    expect(await waiting(module)).toBe(third)
    const begun = await step(module, { action: 'canary', version: third, audience: { share: 20 }, revision })
    expect(await waiting(module)).toBe(second)
    await step(module, { action: 'stop', revision: begun })
    expect(await waiting(module)).toBe(second)
  })

  it('is what everybody else is given where a county decided for itself, unless it was left there', async () => {
    const { module, first, rest, revision } = await publishedApart(1)
    await turnBy(admin(), module, { action: 'live', version: first, revision })
    const live = await step(module, { action: 'live', version: rest[0], revision })
    expect(await waiting(module)).toBe(rest[0])
    expect(await waiting(module, admin(hunyuan))).toBeNull()
    await step(module, { action: 'back', revision: live })
    expect(await waiting(module)).toBeNull()
  })
})

describe('since when a version is live, and by whom,', () => {
  it('is told of the version, whatever is done beside it', async () => {
    const { module, second, revision } = await published()
    const clock = at.service.now
    at.service.now = () => new Date('2025-04-21T10:05:00+08:00')
    const own = await turnBy(admin(), module, { action: 'canary', version: second, audience: { share: 20 }, revision })
    const row = async () => (await at.as(admin()).registry.get({ id: module })).channels[0]
    expect(await row()).toMatchObject({ county: zuoyun, since: '2025-04-21T02:00:00.000Z', by: '本机安装' })
    await turnBy(admin(), module, { action: 'live', version: second, revision: own.revision })
    expect(await row()).toMatchObject({ since: '2025-04-21T02:05:00.000Z', by: '李敏' })
    at.service.now = clock
  })
})

describe('a service', () => {
  const contract = { part: 'service', platform: 1, procedures: {}, publishes: {}, subscribes: {}, permissions: [] }

  it('works for every county: whoever one of them trusts with it turns it for all, and for nobody apart', async () => {
    const module = `m${randomUUID().slice(0, 8)}`
    const { key, publicKey } = departmentKey()
    await at.as(admin()).registry.enrol({ name: '信访局', publicKey, modules: [module] })
    const version = '0123456789abcdef'
    const { release } = await registry().announce(signed(key, { kind: 'release', at: made, module, part: 'service', version, files: [], contract }))
    await registry().finish(release)
    const ask = (facts: object) => registry().turn(signed(key, { kind: 'turn', at: made, step: { module, part: 'service', county: '', revision: 0, version, ...facts } }))
    expect(await ask({ action: 'live', county: zuoyun })).toMatchObject({ refused: 'SERVICE_SHARED' })
    expect(await ask({ action: 'live' })).toEqual({ revision: 1 })
    expect(await ask({ action: 'canary', audience: { share: 20 }, revision: 1 })).toMatchObject({ refused: 'SERVICE_SHARED' })
    const byAdmin = (county: string, action: 'off' | 'settle') => at.as(admin()).registry.turn({ module, part: 'service', county, action, revision: 1, reason: '' })
    await expect(byAdmin(zuoyun, 'settle')).rejects.toMatchObject({ message: 'FORBIDDEN' })
    await expect(byAdmin('', 'off')).rejects.toMatchObject({ message: 'SERVICE_SHARED' })
    await expect(byAdmin('', 'settle')).rejects.toMatchObject({ message: 'NO_WAY_BACK' })
  })
})

describe('a service that is gone', () => {
  it('is waited for, until its module is switched off wherever it was given', async () => {
    const { module, revision } = await published(0)
    const known = async () => (await servingNow(at.service)).services[module]
    const instance = { id: randomUUID(), service: module, version: '0123456789abcdef', address: 'http://127.0.0.1:1', isInside: false }
    await takeReport(at.service, { ...instance, state: 'ready' })
    const off = await step(module, { action: 'off', revision })
    expect(await known(), 'it still runs').toHaveLength(1)
    await takeReport(at.service, { ...instance, state: 'draining' })
    expect(await known()).toBeUndefined()
    await step(module, { action: 'on', revision: off })
    expect(await known(), 'events wait for it').toEqual([])
  })
})

describe('a step on a channel', () => {
  it('is refused where somebody turned it first; of two at once one is taken', async () => {
    const { module, first, second, revision } = await published()
    const both = await Promise.allSettled([1, 2].map(() => step(module, { action: 'live', version: second, revision })))
    expect(both.map((each) => each.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(step(module, { action: 'live', version: first, revision })).rejects.toMatchObject({ message: 'VERSION_CONFLICT', params: { revision: revision + 1 } })
    const counties = await Promise.allSettled([1, 2].map(() => turnBy(admin(), module, { action: 'live', version: first, revision: revision + 1 })))
    expect(counties.map((each) => each.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('back gives the last good version; there is none behind it', async () => {
    const { module, first, second, revision } = await published()
    const live = await step(module, { action: 'live', version: second, revision })
    const back = await step(module, { action: 'back', revision: live })
    expect(await given(module, null)).toMatchObject({ version: first })
    expect((await given(module, null))?.previous).toBeUndefined()
    await expect(step(module, { action: 'back', revision: back })).rejects.toMatchObject({ message: 'NO_WAY_BACK' })
  })

  it('names a version that was published, and a module that is there', async () => {
    const { module, first, revision } = await published()
    await expect(step(module, { action: 'live', version: '0123456789abcdef', revision })).rejects.toMatchObject({ message: 'VERSION_UNKNOWN' })
    await expect(step(module, { action: 'canary', version: first, audience: { share: 20 }, revision })).rejects.toMatchObject({ message: 'CANARY_IS_LIVE' })
    await expect(step('nowhere', { action: 'back', revision: 0 })).rejects.toMatchObject({ message: 'NOT_FOUND' })
    expect(await given(module, null)).toMatchObject({ version: first })
  })

  it('is written down, and never unwritten', async () => {
    const { module, second, revision } = await published()
    await turnBy(admin(), module, { action: 'live', version: second, revision, reason: '试用一周，没有问题' })
    const { history } = await at.as(admin()).registry.get({ id: module })
    expect(history.map(({ action, county }) => [action, county])).toEqual([['live', zuoyun], ['live', ''], ['published', ''], ['published', '']])
    expect(history[0]).toMatchObject({ by: '李敏', reason: '试用一周，没有问题', version: second })
    await expect(at.service.orm.em.fork().getConnection().execute(`delete from module_turn`)).rejects.toThrow(/permission denied/)
  })
})

describe('a preview link', () => {
  const link = async (module: string, version: string, facts: { at?: string; until?: string } = {}) => {
    const document = signed(await openInstallationKey(folder), { kind: 'preview', at: made, module, version, until: '2025-04-22T02:00:00.000Z', ...facts })
    return `?preview=${Buffer.from(JSON.stringify(document)).toString('base64url')}`
  }

  it('shows its version to whoever holds it, until it ends', async () => {
    const { module, first, second } = await published()
    expect(await given(module, user(1), await link(module, second))).toMatchObject({ version: second, channel: 'preview', previous: { version: first } })
    expect(await given(module, user(1))).toMatchObject({ version: first })
    const unborn = `m${randomUUID().slice(0, 8)}`
    const { version } = await registry().publish(await openInstallationKey(folder), webRelease(unborn))
    expect(await given(unborn, user(1))).toBeUndefined()
    expect(await given(unborn, user(1), await link(unborn, version))).toMatchObject({ version, channel: 'preview' })
    const asked = async (query: string) => (await registry().send('GET', `modules${query}`)).refused
    expect(await asked(await link(module, second, { until: '2025-04-21T01:59:59.000Z' }))).toBe('PREVIEW_OVER')
    expect(await asked(await link(module, second, { until: '2025-04-29T02:00:00.000Z' }))).toBe('PREVIEW_OVER')
    expect(await asked(await link(module, createHash('sha256').digest('hex').slice(0, 16)))).toBe('VERSION_UNKNOWN')
    expect(await asked('?preview=nonsense')).toBe('INVALID_INPUT')
  })
})
