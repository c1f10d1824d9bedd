import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CaseRecord } from '@wuxin/feedback/case-view.schema'
import { serviceUnderTest, type ServiceUnderTest } from '@wuxin/service/testing'
import { staffMember } from '@wuxin/service/test-people'
import { community, compound, county, lamp, monday, neighbourCompound, people, reach, seen, story } from './feedback.fixture.ts'
import { feedbackRouter, type FeedbackRouter } from './router.ts'
import { service } from './service.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const { to } = story(at)

type Calls = ReturnType<ServiceUnderTest<FeedbackRouter>['as']>

/** Everybody's roles at once, but at a place beside, or in another county. */
const everyRole = (area: string) => staffMember(Object.values(people).flatMap(({ grants }) => grants.map((each) => ({ ...each, area, unit: 'power' }))), { id: 'neighbour', county: area.slice(0, 6) })
const neighbour = everyRole(neighbourCompound)
const stranger = everyRole('140225')

const refused = (call: Promise<unknown>, code: string) => expect(call).rejects.toMatchObject({ message: code })
const notFound = (take: (calls: Calls, found: CaseRecord) => Promise<unknown>) => (calls: Calls, found: CaseRecord) => refused(take(calls, found), 'NOT_FOUND')
const forbidden = (take: (calls: Calls, found: CaseRecord) => Promise<unknown>) => (calls: Calls, found: CaseRecord) => refused(take(calls, found), 'FORBIDDEN')

/** What each procedure of this service answers to somebody who is not of the place. Those of residents have no scope: a code, or the public's own. */
const beside: Record<string, (calls: Calls, found: CaseRecord) => Promise<unknown>> = {
  'cases.list': async ({ cases }) => expect(await cases.list({})).toMatchObject({ rows: [], total: 0, empty: 'nothing-yet' }),
  'cases.get': notFound(({ cases }, { id }) => cases.get({ id })),
  'cases.unmask': notFound(({ cases }, { id }) => cases.unmask({ id, reason: '回访' })),
  'cases.register': forbidden(({ cases }) => cases.register({ ...lamp, channel: 'phone' })),
  'cases.accept': notFound(({ cases }, found) => cases.accept(seen(found))),
  'cases.handOver': notFound(({ cases }, found) => cases.handOver({ ...seen(found), reason: '转', to: { role: 'community_worker', area: community } })),
  'cases.whistle': notFound(({ cases }, found) => cases.whistle({ ...seen(found), kind: 'hardship', units: ['water'], lead: 'water' })),
  'cases.reportIn': notFound(({ cases }, found) => cases.reportIn({ ...seen(found), unit: 'power' })),
  'cases.returnWhistle': notFound(({ cases }, found) => cases.returnWhistle({ ...seen(found), unit: 'power', reason: '不属', should: 'water' })),
  'cases.deliberate': notFound(({ cases }, found) => cases.deliberate({ ...seen(found), plan: '修', lead: 'power' })),
  'cases.askExtension': notFound(({ cases }, found) => cases.askExtension({ ...seen(found), until: '2025-05-06', reason: '等' })),
  'cases.grantExtension': notFound(({ cases }, found) => cases.grantExtension(seen(found))),
  'cases.refuseExtension': notFound(({ cases }, found) => cases.refuseExtension({ ...seen(found), reason: '否' })),
  'cases.finish': notFound(({ cases }, found) => cases.finish({ ...seen(found), result: '好' })),
  'cases.sendBack': notFound(({ cases }, found) => cases.sendBack({ ...seen(found), reason: '否' })),
  'cases.answer': notFound(({ cases }, found) => cases.answer({ ...seen(found), outcome: 'solved', words: '好' })),
  'cases.rate': notFound(({ cases }, found) => cases.rate({ ...seen(found), rating: 'satisfied' })),
  'cases.callBack': notFound(({ cases }, found) => cases.callBack({ ...seen(found), words: '致电' })),
  'cases.supervise': notFound(({ cases }, found) => cases.supervise({ ...seen(found), words: '督' })),
  'cases.inbox': async ({ cases }) => expect((await cases.inbox({})).total).toBe(0),
  'cases.search': async ({ cases }) => expect(await cases.search({ q: '路灯' })).toEqual([]),
  'cases.tile': async ({ cases }) => expect(await cases.tile({ area: compound })).toMatchObject({ open: 0, tally: { reported: 0 } }),
  'cases.map': async ({ cases }) => expect(await cases.map({})).toEqual([]),
  'cases.figures': async ({ cases }) => expect(await cases.figures({})).toMatchObject({ reported: 0, closed: 0 }),
  'cases.figuresBy': async ({ cases }) => expect(await cases.figuresBy({ by: 'month' })).toEqual([]),
  'categories.edit': forbidden(({ categories }) => categories.edit({ county, code: '0401', name: '路灯', nameEn: null, emergency: false, handle: null, active: true, version: null })),
  'rules.edit': forbidden(({ rules }) => rules.edit({ id: null, version: null, category: '0401', area: compound, receiver: null, unit: 'power', active: true })),
  'settings.get': forbidden(({ settings }) => settings.get({ county })),
  'settings.save': forbidden(({ settings }) => settings.save({ county, version: 0, values: {} })),
}

/** What a county shares is refused to those of another county only. */
const elsewhere: typeof beside = {
  'categories.list': forbidden(({ categories }) => categories.list({ county })),
  'rules.list': forbidden(({ rules }) => rules.list({ county })),
  'rules.tryOut': forbidden(({ rules }) => rules.tryOut({ area: compound, category: '0401' })),
}

describe('the scope of every procedure', () => {
  let found: CaseRecord
  beforeAll(async () => {
    found = await to('handle')
  })

  it('is tried for each that staff can call', () => {
    const procedures = Object.keys(feedbackRouter._def.procedures).filter((name) => !name.startsWith('resident.'))
    expect([...Object.keys(beside), ...Object.keys(elsewhere)].sort()).toEqual(procedures.sort())
  })

  it.each(Object.entries(beside))('keeps %s from a neighbour, and from another county', async (_, answer) => {
    await answer(at.as(neighbour), found)
    await answer(at.as(stranger), found)
  })

  it.each(Object.entries(elsewhere))('keeps %s from another county', async (_, answer) => {
    await answer(at.as(stranger), found)
  })

  it('leaves the case as it was', async () => {
    expect(await at.as(people.worker).cases.get({ id: found.id })).toEqual(found)
  })

  it('shows a unit the cases that it was whistled to, and no others', async () => {
    const other = await to('deliberate', undefined, await story(at).begin())
    await expect(at.as(people.power).cases.get({ id: other.id })).resolves.toMatchObject({ id: other.id })
    await refused(at.as(people.water).cases.get({ id: other.id }), 'NOT_FOUND')
    expect((await at.as(people.water).cases.list({})).total).toBe(0)
    expect((await at.as(people.power).cases.list({})).total).toBe(2)
  })

  it('refuses every procedure to whoever is not signed in', async () => {
    const nobody = at.as(null)
    await refused(nobody.cases.get({ id: randomUUID() }), 'UNAUTHENTICATED')
    await refused(nobody.cases.list({}), 'UNAUTHENTICATED')
  })
})
