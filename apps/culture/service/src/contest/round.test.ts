import { cellsOf, sheetAsker } from '@wuxin/service/list/sheet.fixture'
import { monday } from '@wuxin/service/test-county'
import { refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { people, reach } from '../culture.fixture.ts'
import { minutesOn, quizStory, rightly } from '../quiz/quiz.fixture.ts'
import { service } from '../service.ts'
import { by, signUpStory } from '../sign-up/sign-up.fixture.ts'
import { begun, contestOf, judged, keyIn } from './contest.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const contests = () => at.as(people.secretary).contests
const todos = async () => (await at.as(people.secretary).overview.inbox({})).rows.filter(({ kind }) => kind === 'contest').map(({ number, step }) => [number, step])
const alone = { accounts: [], others: ['老李'] }

describe('the rounds of a contest', () => {
  it('lead the best of each group on, weigh what came before, and wait for whoever runs it', async () => {
    const contest = await begun(at, {
      ...alone, groups: ['青年组', '老年组'], rounds: [judged({ name: '初赛', grouped: true, advance: 1, weight: '30' }), judged({ counts: 'with_earlier', weight: '70' })],
      entrants: [{ name: '甲', group: '青年组' }, { name: '乙', group: '青年组' }, { name: '丙', group: '老年组' }, { name: '丁', group: '老年组' }],
    })
    const half = await keyIn(at, contest, [['老李', '甲', '50', '40'], ['老李', '乙', '40', '40'], ['老李', '丙', '30', '40']])
    await expect(contests().settle(seen(half))).rejects.toMatchObject(refusal('ROUND_NOT_COMPLETE', { missing: 1, extra: 0 }))
    expect(await todos()).not.toContainEqual([contest.number, 'settle'])
    const scored = await keyIn(at, half, [['老李', '丁', '20', '40']])
    expect(await todos()).toContainEqual([contest.number, 'settle'])
    const second = await keyIn(at, await contests().settle(seen(scored)), [['老李', '甲', '50', '30'], ['老李', '丙', '60', '40']])
    const nameOf = (id: string) => contest.entrants.find((each) => each.id === id)?.name
    expect(second.played[1]?.standings.map(({ entrant, total, exact, place }) => [nameOf(entrant), total, exact, place])).toEqual([['丙', '91.00', '91', 1], ['甲', '83.00', '83', 2]])
    const settled = await contests().settle(seen(second))
    expect(await todos()).toContainEqual([contest.number, 'publishResult'])
    const early = settled.sheets.find(({ round, entrant }) => round === 1 && nameOf(entrant) === '乙')
    const correct = (marks: string[]) => contests().correct({ id: contest.id, sheet: early?.id ?? '', version: early?.version ?? 0, marks, reason: '复核' })
    await expect(correct(['60', '40'])).rejects.toMatchObject(refusal('ADVANCE_WOULD_CHANGE', { round: 1 }))
    expect((await correct(['41', '40'])).corrections).toHaveLength(1)
  })

  it('go back where nothing was scored since, and never over sheets', async () => {
    const contest = await begun(at, { ...alone, rounds: [judged({ advance: 2 }), judged({ name: '决赛' })] })
    const second = await contests().settle(seen(await keyIn(at, contest, [['老李', '甲', '50', '40'], ['老李', '乙', '40', '40'], ['老李', '丙', '30', '40']])))
    const back = await contests().reopen({ ...seen(second), reason: '漏了一人' })
    expect(back).toMatchObject({ state: 'scoring', round: 1 })
    const again = await keyIn(at, await contests().settle(seen(back)), [['老李', '甲', '1', '1']])
    await expect(contests().reopen({ ...seen(again), reason: '再来' })).rejects.toMatchObject(refusal('ROUND_HAS_SHEETS', { round: 2 }))
  })

  it('let the next best go on where somebody withdraws', async () => {
    const contest = await begun(at, { ...alone, rounds: [judged({ advance: 2 }), judged({ name: '决赛' })] })
    const second = await contests().settle(seen(await keyIn(at, contest, [['老李', '甲', '50', '40'], ['老李', '乙', '40', '40'], ['老李', '丙', '30', '40']])))
    const without = await contests().withdraw({ ...seen(second), entrant: contest.entrants[0]?.id ?? '', reason: '有事' })
    expect(without.played[1]?.standings.map(({ entrant }) => contest.entrants.find(({ id }) => id === entrant)?.name).toSorted()).toEqual(['丙', '乙'])
    await expect(contests().withdraw({ ...seen(without), entrant: contest.entrants[0]?.id ?? '', reason: '有事' })).rejects.toMatchObject(refusal('ENTRANT_NOT_IN', { number: 1 }))
  })

  it('part equals by an extra round where it decides who wins', async () => {
    const contest = await begun(at, { ...alone, rounds: [judged({ ties: 'extra' })], prizes: [{ name: '一等奖', places: 1 }] })
    const tied = await keyIn(at, contest, [['老李', '甲', '50', '40'], ['老李', '乙', '50', '40'], ['老李', '丙', '30', '40']])
    await expect(contests().settle(seen(tied))).rejects.toMatchObject(refusal('ROUND_NOT_COMPLETE', { missing: 2, extra: 1 }))
    await expect(keyIn(at, tied, [['老李', '丙', '1', '1']], 1)).rejects.toMatchObject(refusal('EXTRA_NOT_OPEN', { extra: 1 }))
    const parted = await keyIn(at, tied, [['老李', '甲', '1', '1'], ['老李', '乙', '2', '1']], 1)
    expect(parted.played[0]?.standings.map(({ entrant, place, prize }) => [contest.entrants.find(({ id }) => id === entrant)?.name, place, prize])).toEqual([['乙', 1, '一等奖'], ['甲', 2, null], ['丙', 3, null]])
  })

  it('take the points of papers, and take them again', async () => {
    const contest = await begun(at, { accounts: [], others: [], rounds: [{ name: '答题', means: 'quiz', ties: 'countback' }] })
    const [first, second, third] = contest.entrants.map(({ id }) => id)
    const papers = (points: string) => [{ entrant: first ?? '', points, seconds: 120 }, { entrant: second ?? '', points: '88', seconds: 90 }, { entrant: third ?? '', points: '60' }]
    const taken = await contests().takePapers({ ...seen(contest), papers: papers('80') })
    const again = await contests().takePapers({ ...seen(taken), papers: papers('88').slice(0, 1) })
    expect(again.played[0]?.standings.map(({ entrant, place, total }) => [entrant, place, total])).toEqual([[second, 1, '88.00'], [first, 2, '88.00'], [third, 3, '60.00']])
    expect(again).toMatchObject({ sheets: [], played: [{ isComplete: true }] })
  })

  it('have no judge too few for what they drop', async () => {
    const contest = await begun(at, { rounds: [judged({ dropHighest: 1, dropLowest: 1 })], others: ['老李', '老赵'] })
    const [judge] = contest.judges
    await expect(contests().dismiss({ ...seen(contest), judge: judge?.id ?? '', reason: '离席' })).rejects.toMatchObject(refusal('JUDGES_TOO_FEW', { needed: 3 }))
  })
})

describe('entrants of a contest', () => {
  it('are taken from the sign-ups of its event, and that their names were read is kept', async () => {
    const { residents, open } = signUpStory(at)
    const event = await open()
    for (const n of [1, 2]) await residents().enter(by(event.id, n))
    const contest = await contests().add({ event: event.id, title: '朗读比赛' })
    const signedUp = await contests().signedUp({ id: contest.id })
    expect(signedUp.map(({ place, name }) => [place, name])).toEqual([[1, '居**'], [2, '居**']])
    const enrolled = await contests().enrolSignUps({ ...seen(contest), signUps: [signedUp[1]?.id ?? ''] })
    expect(enrolled.entrants).toMatchObject([{ number: 1, name: '居民2', signUp: signedUp[1]?.id }])
    expect(await contests().signedUp({ id: contest.id })).toHaveLength(1)
    await expect(contests().enrolSignUps({ ...seen(enrolled), signUps: [contest.id] })).rejects.toMatchObject(refusal('NOT_FOUND'))
    const history = await at.as(people.secretary).audit.history({ record: 'SignUp', recordId: signedUp[1]?.id ?? '' })
    expect(history.filter(({ action }) => action === 'look')).toMatchObject([{ reason: '参赛' }])
  })
})

describe('a quiz contest', () => {
  it('is set up of who sat the quiz, and takes the best paper of each, the quicker of equals first', async () => {
    const story = quizStory(at)
    const quiz = await story.open({ tries: 2 })
    const sit = async (n: number, right: number, from: number, to: number) => {
      const { view, token } = await story.begin(quiz, n, { now: minutesOn(from) })
      for (const [position, item] of view.items.slice(0, right).entries()) await story.phone(minutesOn(from)).answer({ token, position, chosen: rightly(item) })
      await story.phone(minutesOn(to)).finish({ token })
    }
    await sit(1, 6, 0, 4)
    await sit(2, 6, 0, 3)
    await sit(3, 1, 0, 5)
    await sit(3, 2, 5, 6)
    const empty = await contests().add({ event: quiz.event.id, title: '知识竞赛' })
    const planned = await contests().putRound({ ...seen(empty), name: '答题', means: 'quiz', ties: 'countback', precision: 0 })
    const enrolled = await contests().enrolSitters(seen(planned))
    expect(enrolled.entrants.map(({ number, name }) => [number, name])).toEqual([[1, '居民2'], [2, '居民1'], [3, '居民3']])
    await expect(contests().enrolSitters(seen(enrolled))).rejects.toMatchObject(refusal('NO_PAPERS'))
    const taken = await contests().takePapers(seen(await contests().begin(seen(enrolled))))
    expect(taken.played[0]?.standings.map(({ entrant, place }) => [taken.entrants.find(({ id }) => id === entrant)?.name, place])).toEqual([['居民2', 1], ['居民1', 2], ['居民3', 3]])
    const published = await contests().publish(seen(await contests().settle(seen(taken))))
    expect(await contests().replay({ id: published.id })).toMatchObject({ same: true, sheets: 0 })
  })
})

describe('what is taken along of a contest', () => {
  it('has every place, and every sheet behind it', async () => {
    const contest = await keyIn(at, await begun(at, { ...alone, entrants: ['甲', '=乙'] }), [['老李', '甲', '50', '40'], ['老李', '=乙', '40', '40']])
    const rows = await cellsOf(await sheetAsker(at, 'contest-result.xlsx', people.secretary)(`?lang=zh-CN&id=${contest.id}`))
    expect(rows).toEqual([expect.arrayContaining(['轮次', '名次', '精确值']), expect.arrayContaining(['决赛', 1, '甲', '90.00', '90']), expect.arrayContaining([2, '=乙'])])
    const stranger = await sheetAsker(at, 'contest-result.xlsx', people.neighbour)(`?id=${contest.id}`)
    expect(stranger.status).toBe(404)
  })

  it('is found by its number and title', async () => {
    const { id, number } = await contestOf(at)
    for (const q of [number, '总决赛']) expect((await at.as(people.secretary).overview.search({ q, size: 20 })).map((hit) => hit.id)).toContain(id)
  })
})
