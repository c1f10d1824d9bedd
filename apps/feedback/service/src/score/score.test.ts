import { scoreLifecycle } from '@wuxin/feedback/score.rules'
import { asOwner, eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { monday } from '@wuxin/service/test-county'
import { cellsOf, sheetAsker } from '@wuxin/service/list/sheet.fixture'
import { schemaDifferences } from '@wuxin/service/schema-check'
import { missingSteps } from '@wuxin/service/step-check'
import { staffMember } from '@wuxin/service/test-people'
import { beforeEach, describe, expect, it } from 'vitest'
import { people, reach } from '../feedback.fixture.ts'
import { service } from '../service.ts'
import { rounds } from './rounds.job.ts'
import { ScoreRound } from './score.entity.ts'
import { given, phone, scoreStory, wanted } from './score.fixture.ts'

let clock = monday
const at = serviceUnderTest(service, { reach, now: () => clock })
const { as, resident, hear, open } = scoreStory(at)
const later = new Date('2025-04-29T00:00:00+08:00')
const rows = (sql: string) => asOwner(at, sql)
beforeEach(() => {
  clock = monday
})

it('keeps in its tables what its entities say', async () => {
  expect(await schemaDifferences(service, at.ownerUrl)).toBe('')
})

it('has a method and a procedure for every step of a round', () => {
  expect(missingSteps(service, { lifecycle: scoreLifecycle, entity: ScoreRound, router: 'scores' })).toEqual([])
})

describe('a round', () => {
  it('is opened by an event of CULTURE without a word typed, and says so to it', async () => {
    const round = await open()
    expect(round).toMatchObject({
      number: expect.stringMatching(/^PF-2025-\d{4}$/), title: '世界读书日共读', subject: { module: 'culture', label: 'HD-2025-0007' }, state: 'open', cards: 0, mean: null, low: 0, heads: 28, until: '2025-04-28T15:59:59.999Z', lowBelow: 350, owner: '张国强',
      code: expect.stringMatching(/^PF-\w{5}-\w{5}-\w{2}$/), items: [{ code: 'order', answers: 0, mean: null, isLow: false }, { code: 'venue' }], words: [], steps: [{ action: 'open', actor: { name: '系统' } }],
    })
    expect((await eventsOf(at, 'feedback.score-card-opened')).at(-1)).toEqual({
      source: { module: 'culture', id: round.subject.id }, round: { id: round.id, number: round.number }, area: round.area, code: round.code, until: round.until,
    })
    expect((await eventsOf(at, 'notice.sent')).at(-1)).toMatchObject({ to: [{ user: 'secretary' }], text: 'notice.score.open', link: `/m/feedback/scores/${round.id}` })
  })

  it('is opened once, however often and at once it is asked for', async () => {
    const event = wanted()
    await Promise.all(Array.from({ length: 6 }, () => hear(event)))
    expect(await rows(`select id from score_round where subject_id = '${event.id}'`)).toHaveLength(1)
    expect((await eventsOf(at, 'feedback.score-card-opened')).filter(({ source }) => source.id === event.id)).toHaveLength(1)
  })

  it('is closed by hand with a reason, and CULTURE hears what came of each item', async () => {
    const { id, code } = await open()
    for (const [n, card] of [given(5, 2), given(4, 3), given(5, 3)].entries()) await resident().give({ code, phone: phone(n), scores: card })
    const closed = await as('secretary').close({ ...seen(await as('secretary').get({ id })), reason: '大家都打完了' })
    expect(closed).toMatchObject({ state: 'closed', reason: '大家都打完了', cards: 3, mean: 367, low: 1, items: [{ mean: 467, answers: 3, counts: [0, 0, 0, 1, 2], isLow: false }, { mean: 267, counts: [0, 1, 2, 0, 0], isLow: true }] })
    expect((await eventsOf(at, 'feedback.score-card-closed')).at(-1)).toMatchObject({ round: { id }, cards: 3, mean: 367, items: [{ code: 'order', mean: 467, answers: 3 }, { code: 'venue', mean: 267, answers: 3 }] })
    await expect(as('secretary').close({ ...seen(closed), reason: '再结束' })).rejects.toMatchObject(refusal('TRANSITION_NOT_ALLOWED'))
  })

  it('is closed by its clock at the end of its days, once, also where nobody gave a card', async () => {
    const { id, code } = await open()
    clock = later
    await rounds.run(at.service)
    await rounds.run(at.service)
    const closed = await as('secretary').get({ id })
    expect(closed).toMatchObject({ state: 'closed', mean: null, low: 0, items: [{ mean: null, answers: 0, isLow: false }, { mean: null }] })
    expect(closed.steps.map(({ action }) => action)).toEqual(['open', 'lapse'])
    expect((await eventsOf(at, 'feedback.score-card-closed')).filter(({ round }) => round.id === id)).toMatchObject([{ cards: 0, mean: null }])
    expect(await resident().open({ code })).toMatchObject({ takes: false, cards: 0, results: [{ mean: null }, { mean: null }] })
  })

  it('keeps the settings that it began under', async () => {
    const { id, code } = await open()
    await at.as(staffMember([{ role: 'county_admin', area: '140226' }])).settings.save({ county: '140226', version: 0, values: { scoreLow: 2, scoreDays: 3 } as never })
    await resident().give({ code, phone: phone(1), scores: given(3, 5) })
    expect(await as('secretary').close({ ...seen(await as('secretary').get({ id })), reason: '打完' })).toMatchObject({ low: 1, lowBelow: 350 })
    expect(await open()).toMatchObject({ until: '2025-04-24T15:59:59.999Z', lowBelow: 200 })
  })

  it('is opened again where it was closed too early: its cards stay, and CULTURE hears of it', async () => {
    const { id, code } = await open()
    await resident().give({ code, phone: phone(1), scores: given(1, 1) })
    const closed = await as('secretary').close({ ...seen(await as('secretary').get({ id })), reason: '误点' })
    expect(await as('secretary').reopen({ ...seen(closed), reason: '还有人没打' })).toMatchObject({ state: 'open', cards: 1, low: 0, closedAt: null, reason: null })
    await expect(resident().give({ code, phone: phone(1), scores: given(5, 5) })).rejects.toMatchObject(refusal('SCORE_GIVEN'))
    expect((await resident().give({ code, phone: phone(2), scores: given(5, 5) })).takes).toBe(true)
    expect((await eventsOf(at, 'feedback.score-card-opened')).filter(({ round }) => round.id === id)).toHaveLength(2)
  })
})

describe('a low result', () => {
  it('waits for whoever answers for the place until it is read', async () => {
    const { id, code } = await open({ title: '夏夜演出' })
    await resident().give({ code, phone: phone(1), scores: given(1, 5) })
    expect((await as('secretary').inbox({})).rows.filter((row) => row.id === id)).toEqual([])
    const closed = await as('secretary').close({ ...seen(await as('secretary').get({ id })), reason: '打完' })
    expect((await as('secretary').inbox({})).rows.find((row) => row.id === id)).toMatchObject({ kind: 'round', step: 'read', title: '夏夜演出' })
    for (const who of ['worker', 'leader', 'neighbour', 'street'] as const) expect((await as(who).inbox({})).rows.filter((row) => row.id === id), who).toEqual([])
    expect((await as('secretary').list({ q: '夏夜演出' })).chips).toEqual({ mine: 1, open: 0, low: 1, closed: 1 })
    const read = await as('secretary').read(seen(closed))
    expect(read).toMatchObject({ readAt: monday.toISOString(), low: 1 })
    expect((await as('secretary').inbox({})).rows.filter((row) => row.id === id)).toEqual([])
    await expect(as('secretary').read(seen(read))).rejects.toMatchObject(refusal('FORBIDDEN'))
  })

  it('waits for the unit that organised it, where one did', async () => {
    const { id, code } = await open({ unit: 'power' })
    await resident().give({ code, phone: phone(1), scores: given(1, 1) })
    expect((await as('power').get({ id })).cards).toBe(1)
    await as('power').close({ ...seen(await as('power').get({ id })), reason: '打完' })
    expect((await as('power').inbox({})).rows.map((row) => row.id)).toContain(id)
    expect((await as('secretary').inbox({})).rows.map((row) => row.id)).not.toContain(id)
    await expect(as('water').get({ id })).rejects.toMatchObject(refusal('NOT_FOUND'))
  })
})

describe('who sees and does what', () => {
  it('is nobody of another place or county, and leaders look on without the words', async () => {
    const { id, version, code } = await open()
    await resident().give({ code, phone: phone(1), scores: given(4, 4), words: '椅子太少，打我电话13812345678' })
    const abroad = at.as(staffMember([{ role: 'township_officer', area: '140225100' }], { id: 'abroad', userName: 'hunyuan.abroad' })).scores
    await expect(abroad.get({ id })).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(abroad.giveByHand({ id, scores: given(5, 5) })).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(as('neighbour').close({ id, version, reason: '不是我的' })).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(as('leader').close({ id, version, reason: '看看' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    expect((await as('leader').get({ id })).words).toBeNull()
    expect((await as('secretary').get({ id })).words).toMatchObject([{ words: '椅子太少，打我电话138****5678', means: 'phone' }])
    expect(await as('neighbour').list({})).toMatchObject({ total: 0 })
  })

  it('finds rounds by what they are about and by number, those that end first if asked', async () => {
    const { id, number } = await open({ title: '重阳敬老', number: 'HD-2025-0099' })
    for (const q of [number, '敬老', '0099']) expect((await as('worker').list({ q, sort: 'until' })).rows.map((row) => row.id)).toEqual([id])
    const sheet = await cellsOf(await sheetAsker(at, 'scores.xlsx', people.worker)(`?q=${encodeURIComponent('敬老')}`))
    expect(sheet).toEqual([expect.arrayContaining(['编号', '打分卡']), expect.arrayContaining([number, '重阳敬老', 'HD-2025-0099', '打分中'])])
  })
})
