import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { admin, channelsUnderTest, hunyuan, made, user, users, zuoyun } from './channel.fixture.ts'
import { departmentKey, signed, webRelease } from './registry.fixture.ts'
import { servingNow, takeReport } from './service-instance.queries.ts'

const { at, registry, published, lackingService, step, turnBy, given } = channelsUnderTest()

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
