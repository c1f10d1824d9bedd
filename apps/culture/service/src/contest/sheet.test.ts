import { monday } from '@wuxin/service/test-county'
import { refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { people, reach } from '../culture.fixture.ts'
import { service } from '../service.ts'
import { begun, contestOf, judged, keyIn } from './contest.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const office = () => at.as(people.secretary).contests
const judge = (who: 'library' | 'school' = 'library') => at.as(people[who]).judging

const idOf = (parts: readonly { id: string; name: string }[], name: string) => parts.find((each) => each.name === name)?.id ?? ''

describe('a score sheet', () => {
  it('is given by the judge alone, who sees the open round and no sheet of others', async () => {
    const contest = await begun(at, { accounts: ['library', 'school'], others: [] })
    const [mine, first] = [idOf(contest.judges, '陈馆'), contest.entrants[0]?.id ?? '']
    await judge('school').give({ id: contest.id, judge: idOf(contest.judges, '林老师'), entrant: first, marks: ['10', '10'] })
    const given = await judge().give({ id: contest.id, judge: mine, entrant: first, marks: ['50', '30.5'], words: '手脚麻利' })
    expect(given).toMatchObject({ nth: 1, most: '100.00', judge: { name: '陈馆' }, entrants: [{ name: '甲', sheet: { total: '80.50', marks: ['50', '30.5'], words: '手脚麻利', keyed: false } }, { name: '乙', sheet: null }, { name: '丙' }] })
    expect((await judge().own()).rows[0]).toMatchObject({ id: contest.id, given: 1, needed: 3, state: 'scoring' })
    await expect(judge('school').give({ id: contest.id, judge: mine, entrant: first, marks: ['1', '1'] })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(office().keyIn({ id: contest.id, judge: mine, entrant: contest.entrants[1]?.id ?? '', marks: ['1', '1'] })).rejects.toMatchObject(refusal('JUDGE_GIVES_OWN', { name: '陈馆' }))
    await expect(at.as(people.power).judging.get({ id: contest.id })).rejects.toMatchObject(refusal('NOT_FOUND'))
  })

  it('has marks within its criteria, one for each', async () => {
    const contest = await begun(at)
    const give = (...marks: string[]) => keyIn(at, contest, [['老李', '甲', ...marks]])
    await expect(give('60.01', '40')).rejects.toMatchObject(refusal('SCORE_OUT_OF_RANGE', { criterion: '准确', most: '60' }))
    await expect(give('60')).rejects.toMatchObject(refusal('MARKS_COUNT', { needed: 2 }))
    await expect(give('60', '-1')).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(give('60', '1e1')).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect((await give('60', '40')).sheets).toMatchObject([{ total: '100.00', keyed: true, by: '张国强' }])
  })

  it('is none of a judge for a declared relative, and one that was given counts no more', async () => {
    const contest = await begun(at, { others: ['老李', '老赵'] })
    const [library, li] = [idOf(contest.judges, '陈馆'), idOf(contest.judges, '老李')]
    const [first, second] = contest.entrants.map(({ id }) => id)
    const declared = await office().declare({ ...seen(contest), judge: library, entrant: first ?? '', reason: '父子' })
    await expect(judge().give({ id: contest.id, judge: library, entrant: first ?? '', marks: ['50', '40'] })).rejects.toMatchObject(refusal('JUDGE_RELATIVE', { number: 1 }))
    expect((await judge().get({ id: contest.id })).entrants.map(({ isRelative }) => isRelative)).toEqual([true, false, false])
    const given = await keyIn(at, declared, [['老李', '乙', '50', '30'], ['老赵', '乙', '40', '20']])
    const voided = await office().declare({ ...seen(given), judge: li, entrant: second ?? '', reason: '同队' })
    expect(voided.played[0]?.standings.find(({ entrant }) => entrant === second)?.sheets).toEqual([{ judge: idOf(contest.judges, '老赵'), total: '60.00', dropped: null }])
    const alone = await begun(at, { accounts: [] })
    await expect(office().declare({ ...seen(alone), judge: alone.judges[0]?.id ?? '', entrant: alone.entrants[0]?.id ?? '', reason: '父子' })).rejects.toMatchObject(refusal('JUDGES_TOO_FEW', { needed: 1 }))
  })

  it('is one, however many devices send it at once', async () => {
    const contest = await begun(at)
    const sheet = { id: contest.id, judge: idOf(contest.judges, '陈馆'), entrant: contest.entrants[0]?.id ?? '' }
    const calls = await Promise.allSettled(Array.from({ length: 20 }, (_, nth) => judge().give({ ...sheet, marks: [`${nth}`, '1'] })))
    expect(calls.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(calls.flatMap((call) => (call.status === 'rejected' ? [call.reason] : []))).toMatchObject(Array.from({ length: 19 }, () => refusal('SHEET_GIVEN', { number: 1 })))
    expect((await office().get({ id: contest.id })).sheets).toHaveLength(1)
  })

  it('is corrected with a reason, and what stood there stays beside it', async () => {
    const contest = await begun(at)
    const library = idOf(contest.judges, '陈馆')
    const given = await judge().give({ id: contest.id, judge: library, entrant: contest.entrants[0]?.id ?? '', marks: ['50', '30'] })
    const sheet = given.entrants[0]?.sheet
    const mended = await judge().correct({ id: contest.id, sheet: sheet?.id ?? '', version: sheet?.version ?? 0, marks: ['51', '30'], reason: '加错了' })
    expect(mended.entrants[0]?.sheet).toMatchObject({ marks: ['51', '30'], version: 2 })
    await expect(office().correct({ id: contest.id, sheet: sheet?.id ?? '', version: 1, marks: ['52', '30'], reason: '旧版' })).rejects.toMatchObject(refusal('VERSION_CONFLICT'))
    const again = await office().correct({ id: contest.id, sheet: sheet?.id ?? '', version: 2, marks: ['52', '30'], reason: '复核' })
    expect(again.corrections).toMatchObject([{ from: ['51', '30'], to: ['52', '30'], reason: '复核', by: '张国强' }, { from: ['50', '30'], to: ['51', '30'], reason: '加错了', by: '陈馆' }])
    expect(again.steps.slice(-2).map(({ action, words, actor }) => [action, words, actor.name])).toEqual([['correct', '加错了', '陈馆'], ['correct', '复核', '张国强']])
    await expect(office().correct({ id: contest.id, sheet: sheet?.id ?? '', version: 3, marks: ['99', '30'], reason: '错' })).rejects.toMatchObject(refusal('SCORE_OUT_OF_RANGE'))
  })

  it('is given in the open round only', async () => {
    const planned = await contestOf(at)
    await expect(keyIn(at, planned, [['老李', '甲', '1', '1']])).rejects.toMatchObject(refusal('ROUND_NOT_OPEN', { round: 1 }))
    const contest = await begun(at, { rounds: [judged({ advance: 1 }), judged({ name: '复赛' })], accounts: [] })
    const scored = await keyIn(at, contest, [['老李', '甲', '60', '40'], ['老李', '乙', '50', '40'], ['老李', '丙', '40', '40']])
    const next = await office().settle(seen(scored))
    expect(next).toMatchObject({ state: 'scoring', round: 2 })
    await expect(keyIn(at, next, [['老李', '乙', '1', '1']])).rejects.toMatchObject(refusal('ENTRANT_NOT_IN', { number: 2 }))
    await expect(keyIn(at, next, [['老李', '甲', '1', '1']], 1)).rejects.toMatchObject(refusal('EXTRA_NOT_OPEN', { extra: 1 }))
    expect((await keyIn(at, next, [['老李', '甲', '1', '1']])).sheets.at(-1)).toMatchObject({ round: 2 })
  })
})
