import { createHash, randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { admin, channelsUnderTest, made, user, zuoyun } from './channel.fixture.ts'
import { openInstallationKey } from './installation-key-file.ts'
import { signed, webRelease } from './registry.fixture.ts'

const { at, folder, registry, published, step, turnBy, given } = channelsUnderTest()

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
    const document = signed(await openInstallationKey(folder()), { kind: 'preview', at: made, module, version, until: '2025-04-22T02:00:00.000Z', ...facts })
    return `?preview=${Buffer.from(JSON.stringify(document)).toString('base64url')}`
  }

  it('shows its version to whoever holds it, until it ends', async () => {
    const { module, first, second } = await published()
    expect(await given(module, user(1), await link(module, second))).toMatchObject({ version: second, channel: 'preview', previous: { version: first } })
    expect(await given(module, user(1))).toMatchObject({ version: first })
    const unborn = `m${randomUUID().slice(0, 8)}`
    const { version } = await registry().publish(await openInstallationKey(folder()), webRelease(unborn))
    expect(await given(unborn, user(1))).toBeUndefined()
    expect(await given(unborn, user(1), await link(unborn, version))).toMatchObject({ version, channel: 'preview' })
    const asked = async (query: string) => (await registry().send('GET', `modules${query}`)).refused
    expect(await asked(await link(module, second, { until: '2025-04-21T01:59:59.000Z' }))).toBe('PREVIEW_OVER')
    expect(await asked(await link(module, second, { until: '2025-04-29T02:00:00.000Z' }))).toBe('PREVIEW_OVER')
    expect(await asked(await link(module, createHash('sha256').digest('hex').slice(0, 16)))).toBe('VERSION_UNKNOWN')
    expect(await asked('?preview=nonsense')).toBe('INVALID_INPUT')
  })
})
