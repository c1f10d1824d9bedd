import type { Caller } from '@wuxin/platform/caller'
import { issueToken } from '@wuxin/service/token'
import { eventsOf } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { admin, channelsUnderTest, hunyuan, user, users } from './channel.fixture.ts'
import { bucketOf } from './registry.queries.ts'

const { at, registry, published, publishedApart, step, turnBy, given } = channelsUnderTest()

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
    const sent = (await eventsOf(at, 'notice.sent')).filter(({ params }) => params.module === module)
    expect(sent.map(({ params }) => params)).toEqual([{ module, version: second.slice(0, 8), failed: 3, users: 11 }])
    // Tried again, it is not judged by how it did before.
    await step(module, { action: 'canary', version: second, audience: { share: 20 }, revision: revision + 2 })
    await tell(chosen[11] ?? user(0), 'failed')
    expect(await given(module, chosen[1] ?? null)).toMatchObject({ version: second, channel: 'canary' })
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
