import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CaseRecord } from '@wuxin/feedback/case-view.schema'
import type { ScoreRecord } from '@wuxin/feedback/score-view.schema'
import type { Caller } from '@wuxin/platform/caller'
import { community, compound, county, monday, neighbourCompound } from '@wuxin/service/test-county'
import { type ServiceUnderTest, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { staffMember } from '@wuxin/service/test-people'
import { lamp, people, reach, story } from './feedback.fixture.ts'
import { given, phone, scoreStory } from './score/score.fixture.ts'
import { feedbackRouter, type FeedbackRouter } from './router.ts'
import { service } from './service.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const { to } = story(at)
const scoring = scoreStory(at)
/** A round of what 供电 has organised, closed with low items. */
let round: ScoreRecord

type Calls = ReturnType<ServiceUnderTest<FeedbackRouter>['as']>

/** Everybody's roles at once, but at a place beside, or in another county. */
const everyRole = (area: string) => staffMember(Object.values(people).flatMap(({ grants }) => grants.map((each) => ({ ...each, area, unit: 'power' }))), { id: 'neighbour', county: area.slice(0, 6) })
const neighbour = everyRole(neighbourCompound)
const stranger = everyRole('140225')

/** A call, and what it answers: a code of refusal, or what is in the answer. */
type Tried = [call: (calls: Calls, found: CaseRecord) => Promise<unknown>, answer: string | object]

/** What each procedure of this service answers to somebody who is not of the place. Those of residents have no scope: a code, or the public's own. */
const beside: Record<string, Tried> = {
  'cases.list': [({ cases }) => cases.list({}), { rows: [], total: 0, empty: 'nothing-yet' }],
  'cases.get': [({ cases }, { id }) => cases.get({ id }), 'NOT_FOUND'],
  'cases.unmask': [({ cases }, { id }) => cases.unmask({ id, reason: '回访' }), 'NOT_FOUND'],
  'cases.register': [({ cases }) => cases.register({ ...lamp, channel: 'phone' }), 'FORBIDDEN'],
  'cases.accept': [({ cases }, found) => cases.accept(seen(found)), 'NOT_FOUND'],
  'cases.handOver': [({ cases }, found) => cases.handOver({ ...seen(found), reason: '转', to: { role: 'community_worker', area: community } }), 'NOT_FOUND'],
  'cases.whistle': [({ cases }, found) => cases.whistle({ ...seen(found), kind: 'hardship', units: ['water'], lead: 'water' }), 'NOT_FOUND'],
  'cases.reportIn': [({ cases }, found) => cases.reportIn({ ...seen(found), unit: 'power' }), 'NOT_FOUND'],
  'cases.returnWhistle': [({ cases }, found) => cases.returnWhistle({ ...seen(found), unit: 'power', reason: '不属', should: 'water' }), 'NOT_FOUND'],
  'cases.deliberate': [({ cases }, found) => cases.deliberate({ ...seen(found), plan: '修', lead: 'power' }), 'NOT_FOUND'],
  'cases.table': [({ cases }, found) => cases.table({ ...seen(found), title: '路灯', words: '商量' }), 'NOT_FOUND'],
  'cases.askExtension': [({ cases }, found) => cases.askExtension({ ...seen(found), until: '2025-05-06', reason: '等' }), 'NOT_FOUND'],
  'cases.grantExtension': [({ cases }, found) => cases.grantExtension(seen(found)), 'NOT_FOUND'],
  'cases.refuseExtension': [({ cases }, found) => cases.refuseExtension({ ...seen(found), reason: '否' }), 'NOT_FOUND'],
  'cases.finish': [({ cases }, found) => cases.finish({ ...seen(found), result: '好' }), 'NOT_FOUND'],
  'cases.sendBack': [({ cases }, found) => cases.sendBack({ ...seen(found), reason: '否' }), 'NOT_FOUND'],
  'cases.answer': [({ cases }, found) => cases.answer({ ...seen(found), outcome: 'solved', words: '好' }), 'NOT_FOUND'],
  'cases.rate': [({ cases }, found) => cases.rate({ ...seen(found), rating: 'satisfied' }), 'NOT_FOUND'],
  'cases.callBack': [({ cases }, found) => cases.callBack({ ...seen(found), words: '致电' }), 'NOT_FOUND'],
  'cases.supervise': [({ cases }, found) => cases.supervise({ ...seen(found), words: '督' }), 'NOT_FOUND'],
  'cases.inbox': [({ cases }) => cases.inbox({}), { rows: [], total: 0 }],
  'cases.search': [({ cases }) => cases.search({ q: '路灯' }), []],
  'cases.tile': [({ cases }) => cases.tile({ area: compound }), { under_way: 0, overdue: 0 }],
  'cases.map': [({ cases }) => cases.map({}), []],
  'cases.figures': [({ cases }) => cases.figures({}), { reported: 0, closed: 0 }],
  'cases.figuresBy': [({ cases }) => cases.figuresBy({ by: 'month' }), []],
  'categories.edit': [({ categories }) => categories.edit({ county, code: '0401', name: '路灯', nameEn: null, emergency: false, handle: null, active: true, version: null }), 'FORBIDDEN'],
  'rules.edit': [({ rules }) => rules.edit({ id: null, version: null, category: '0401', area: compound, receiver: null, unit: 'power', active: true }), 'FORBIDDEN'],
  'scores.list': [({ scores }) => scores.list({}), { rows: [], total: 0, empty: 'nothing-yet' }],
  'scores.get': [({ scores }) => scores.get({ id: round.id }), 'NOT_FOUND'],
  'scores.close': [({ scores }) => scores.close({ ...seen(round), reason: '否' }), 'NOT_FOUND'],
  'scores.reopen': [({ scores }) => scores.reopen({ ...seen(round), reason: '否' }), 'NOT_FOUND'],
  'scores.read': [({ scores }) => scores.read(seen(round)), 'NOT_FOUND'],
  'scores.giveByHand': [({ scores }) => scores.giveByHand({ id: round.id, scores: given(5, 5) }), 'NOT_FOUND'],
  'scores.inbox': [({ scores }) => scores.inbox({}), { rows: [], total: 0 }],
  'audit.history': [({ audit }, { id }) => audit.history({ record: 'Case', recordId: id }), 'NOT_FOUND'],
  'audit.verify': [({ audit }, { id }) => audit.verify({ record: 'Case', recordId: id }), 'NOT_FOUND'],
  'settings.get': [({ settings }) => settings.get({ county }), 'FORBIDDEN'],
  'settings.save': [({ settings }) => settings.save({ county, version: 0, values: {} }), 'FORBIDDEN'],
}

/** What a county shares is refused to those of another county only. */
const elsewhere: typeof beside = {
  'audit.list': [({ audit }) => audit.list({}), { rows: [], total: 0 }],
  'categories.list': [({ categories }) => categories.list({ county }), 'FORBIDDEN'],
  'rules.list': [({ rules }) => rules.list({ county }), 'FORBIDDEN'],
  'rules.tryOut': [({ rules }) => rules.tryOut({ area: compound, category: '0401' }), 'FORBIDDEN'],
}

describe('the scope of every procedure', () => {
  let found: CaseRecord
  beforeAll(async () => {
    found = await to('handle')
    const { id, code } = await scoring.open({ unit: 'power' })
    await scoring.resident().give({ code, phone: phone(1), scores: given(1, 1) })
    round = await scoring.as('power').close({ ...seen(await scoring.as('power').get({ id })), reason: '打完' })
  })

  it('is tried for each that staff can call', () => {
    // oxlint-disable-next-line no-underscore-dangle -- the one list of its procedures that tRPC gives
    const procedures = Object.keys(feedbackRouter._def.procedures).filter((name) => !name.startsWith('resident'))
    expect([...Object.keys(beside), ...Object.keys(elsewhere)].sort()).toEqual(procedures.sort())
  })

  const answerTo = (who: Caller, call: Tried[0]) => call(at.as(who), found).catch((refused: Error) => refused.message)
  const holding = (answer: Tried[1]) => (typeof answer === 'string' || Array.isArray(answer) ? answer : expect.objectContaining(answer))

  it.each(Object.entries(beside))('keeps %s from a neighbour, and from another county', async (_, [call, answer]) => {
    expect(await answerTo(neighbour, call)).toEqual(holding(answer))
    expect(await answerTo(stranger, call)).toEqual(holding(answer))
  })

  it.each(Object.entries(elsewhere))('keeps %s from another county', async (_, [call, answer]) => {
    expect(await answerTo(stranger, call)).toEqual(holding(answer))
  })

  it('leaves the case and the round as they were', async () => {
    expect(await at.as(people.worker).cases.get({ id: found.id })).toEqual(found)
    expect(await scoring.as('power').get({ id: round.id })).toEqual(round)
  })

  it('shows a unit the cases that it was whistled to, and no others', async () => {
    const other = await to('deliberate', undefined, await story(at).begin())
    await expect(at.as(people.power).cases.get({ id: other.id })).resolves.toMatchObject({ id: other.id })
    await expect(at.as(people.water).cases.get({ id: other.id })).rejects.toMatchObject(refusal('NOT_FOUND'))
    expect((await at.as(people.water).cases.list({})).total).toBe(0)
    expect((await at.as(people.power).cases.list({})).total).toBe(2)
  })

  it('shows a case’s history, whole and unbroken, to whom sees the case', async () => {
    const history = await at.as(people.worker).audit.history({ record: 'Case', recordId: found.id })
    expect(new Set(history.map(({ entity }) => entity))).toEqual(new Set(['Case', 'Step', 'Whistle']))
    expect(await at.as(people.power).audit.verify({ record: 'Case', recordId: found.id })).toEqual({ entries: history.length, fault: null })
    expect((await at.as(people.auditor).audit.list({ within: compound, size: 1 })).total).toBeGreaterThan(history.length)
  })

  it('refuses every procedure to whoever is not signed in', async () => {
    const nobody = at.as(null)
    await expect(nobody.cases.get({ id: randomUUID() })).rejects.toMatchObject(refusal('UNAUTHENTICATED'))
    await expect(nobody.cases.list({})).rejects.toMatchObject(refusal('UNAUTHENTICATED'))
  })
})
