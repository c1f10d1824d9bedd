import { monday } from '@wuxin/service/test-county'
import { refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { people, reach } from '../culture.fixture.ts'
import { service } from '../service.ts'
import { begun, contestOf, judged, keyIn } from './contest.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const contests = () => at.as(people.secretary).contests
const sqlRefused = { message: 'the result of this contest is published' }

describe('a contest', () => {
  it('goes from its plan to its published result, each step in its history', async () => {
    const planned = await contestOf(at, { prizes: [{ name: '一等奖', places: 1 }, { name: '二等奖', places: 1 }], accounts: [], others: ['老李', '老赵'] })
    expect(planned).toMatchObject({ number: 'BS-2025-0001', state: 'preparing', event: { name: '垃圾分类技能大比拼' }, entrantCount: 3, judgeCount: 2, roundCount: 1, lacks: [] })
    const open = await contests().begin(seen(planned))
    const scored = await keyIn(at, open, [['老李', '甲', '50', '30'], ['老赵', '甲', '55.5', '31'], ['老李', '乙', '58', '39'], ['老赵', '乙', '57', '38'], ['老李', '丙', '40', '20'], ['老赵', '丙', '41', '20']])
    expect(scored.played).toMatchObject([{ nth: 1, most: '100.00', isComplete: true, missing: [] }])
    const settled = await contests().settle(seen(scored))
    expect(settled).toMatchObject({ state: 'settled', round: 1 })
    const published = await contests().publish(seen(settled))
    expect(published).toMatchObject({ state: 'published', publishedAt: monday.toISOString(), seal: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(published.played[0]?.standings.map(({ entrant, total, exact, place, prize }) => [published.entrants.find(({ id }) => id === entrant)?.name, total, exact, place, prize])).toEqual([
      ['乙', '96.00', '96', 1, '一等奖'], ['甲', '83.25', '333/4', 2, '二等奖'], ['丙', '60.50', '121/2', 3, null],
    ])
    expect(published.steps.map(({ action }) => action)).toEqual(['make', 'putRound', 'enrol', 'appoint', 'appoint', 'begin', 'settle', 'publish'])
  })

  it('is made by whoever runs its place, and seen there alone', async () => {
    const { id } = await contestOf(at)
    await expect(at.as(people.neighbour).contests.get({ id })).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(at.as(people.leader).contests.cancel({ ...seen(await contests().get({ id })), reason: '不办了' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    expect((await at.as(people.leader).contests.get({ id })).entrants.map(({ name }) => name)).toEqual(['甲*', '乙*', '丙*'])
    expect((await at.as(people.township).contests.list({ q: '总决赛', chip: 'preparing' })).rows.map((row) => row.id)).toContain(id)
    await expect(contests().amend({ id, version: 1, title: '旧版' })).rejects.toMatchObject(refusal('VERSION_CONFLICT'))
  })

  it('does not begin before it is ready, and says what it lacks', async () => {
    const bare = await contestOf(at, { rounds: [judged({ dropHighest: 1, dropLowest: 1 })], entrants: ['甲'] })
    expect(bare.lacks).toEqual([{ lack: 'entrants' }, { lack: 'judges', round: 1, needed: 3 }])
    await expect(contests().begin(seen(bare))).rejects.toMatchObject(refusal('CONTEST_NOT_READY', { count: 2 }))
    await expect(contests().putRound({ ...seen(bare), nth: 3, ...judged() })).rejects.toMatchObject(refusal('ROUND_UNKNOWN', { round: 3 }))
    await expect(contests().enrol({ ...seen(bare), entrants: [{ name: '丁', group: '青年组' }] })).rejects.toMatchObject(refusal('GROUP_UNKNOWN', { group: '青年组' }))
    await expect(contests().appoint({ ...seen(bare), person: 'library', name: '陈馆' })).rejects.toMatchObject(refusal('JUDGE_TWICE', { name: '陈馆' }))
    await expect(contests().appoint({ ...seen(bare), person: 'nobody', name: '谁' })).rejects.toMatchObject(refusal('PERSON_UNKNOWN'))
  })

  it('keeps numbers of entrants that others have, and drops a group with whoever was in it', async () => {
    const contest = await contestOf(at, { groups: ['青年组'], entrants: [{ name: '甲', group: '青年组' }, '乙'] })
    const struck = await contests().strike({ ...seen(contest), entrant: contest.entrants[1]?.id ?? '' })
    const more = await contests().enrol({ ...seen(struck), entrants: [{ name: '丙' }] })
    expect(more.entrants.map(({ number, name, group }) => [number, name, group])).toEqual([[1, '甲', '青年组'], [2, '丙', null]])
    const without = await contests().amend({ ...seen(more), title: '总决赛', groups: [] })
    expect(without.entrants.map(({ group }) => group)).toEqual([null, null])
  })

  it('is set up once, however often the same wish arrives', async () => {
    const { event } = await contestOf(at)
    const key = '0197f000-0000-7000-8000-00000000000d'
    const add = () => at.as(people.secretary, { key }).contests.add({ event: event.id, title: '再比一场' })
    const first = await add()
    expect((await add()).id).toBe(first.id)
    expect((await contests().list({ event: event.id })).total).toBe(2)
  })
})

describe('a contest whose event is cancelled', () => {
  it('is cancelled with it, for the same reason', async () => {
    const { id, event } = await contestOf(at)
    const events = () => at.as(people.secretary).events
    await events().cancel({ ...seen(await events().get({ id: event.id })), reason: '下大雨' })
    expect(await contests().get({ id })).toMatchObject({ state: 'cancelled', reason: '下大雨' })
  })
})

describe('a published result', () => {
  const result = async () => {
    const contest = await begun(at, { accounts: [], entrants: [{ name: '王小明', isNamed: true }, '李小红'], prizes: [{ name: '一等奖', places: 1 }] })
    const scored = await keyIn(at, contest, [['老李', '王小明', '50', '30'], ['老李', '李小红', '40', '30']])
    return contests().publish(seen(await contests().settle(seen(scored))))
  }

  it('changes no more: neither by steps nor behind them', async () => {
    const published = await result()
    const sheet = published.sheets[0]
    await expect(contests().correct({ id: published.id, sheet: sheet?.id ?? '', version: sheet?.version ?? 0, marks: ['1', '1'], reason: '改分' })).rejects.toMatchObject(refusal('TRANSITION_NOT_ALLOWED'))
    await expect(contests().reopen({ ...seen(published), reason: '重评' })).rejects.toMatchObject(refusal('TRANSITION_NOT_ALLOWED'))
    const owner = new pg.Client(at.ownerUrl)
    await owner.connect()
    await owner.query('set search_path = culture')
    await expect(owner.query(`update score_sheet set marks = '{60,40}' where id = $1`, [sheet?.id])).rejects.toMatchObject(sqlRefused)
    await expect(owner.query(`update contest set title = '假' where id = $1`, [published.id])).rejects.toMatchObject(sqlRefused)
    await owner.query('alter table score_sheet disable trigger keep_published')
    expect(await contests().replay({ id: published.id })).toMatchObject({ same: true, sheets: 2, seal: published.seal })
    await owner.query(`update score_sheet set marks = '{40,30.01}' where id = $1`, [published.sheets[1]?.id])
    await owner.query('alter table score_sheet enable trigger keep_published')
    await owner.end()
    expect(await contests().replay({ id: published.id })).toMatchObject({ same: false, seal: published.seal })
  })

  it('is read by residents with the names that were agreed to, and by nobody before', async () => {
    const waiting = await begun(at)
    await expect(at.as(null).results.get({ id: waiting.id })).rejects.toMatchObject(refusal('NOT_FOUND'))
    const published = await result()
    expect(await at.as(null).results.ofEvent({ event: published.event.id })).toMatchObject([
      { title: '总决赛', judges: 1, rounds: [{ name: '决赛', rows: [{ number: 1, name: '王小明', place: 1, total: '80.00', prize: '一等奖' }, { number: 2, name: '李**', place: 2, total: '70.00', prize: null }] }] },
    ])
  })
})
