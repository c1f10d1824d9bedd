import { beforeAll, describe, expect, it } from 'vitest'
import type { CaseListInput } from '@wuxin/feedback/case-input.schema'
import { caseFigures } from '@wuxin/feedback/figure.rules'
import type { CaseRecord } from '@wuxin/feedback/case-view.schema'
import { compound, grid, neighbourCompound, township } from '@wuxin/service/test-county'
import { seen, serviceUnderTest } from '@wuxin/service/testing'
import { people, reach, story } from '../feedback.fixture.ts'
import { service } from '../service.ts'

const instant = (day: string, time = '10:00') => new Date(`2025-${day}T${time}:00+08:00`)
const now = instant('04-30', '09:00')
const at = serviceUnderTest(service, { reach, now: () => now })
const { as, begin, to } = story(at)

const list = (input: Partial<CaseListInput> = {}, who: keyof typeof people = 'township') => as(who).list(input)
const numbers = async (input: Partial<CaseListInput>, who?: keyof typeof people) => (await list(input, who)).rows.map(({ number }) => Number(number.slice(8)))

/** Nine cases: 1 satisfied, 2 dissatisfied and reopened, 3 explained and unrated, 4 waits for its rating, 5 to 9 under way. */
let beforeAnything: Awaited<ReturnType<typeof list>>
beforeAll(async () => {
  beforeAnything = await list()
  await to('closed', instant('03-03'))
  await as('worker', instant('03-05')).rate({ ...seen(await to('rate', instant('03-04'))), rating: 'dissatisfied' })
  const explained = await as('secretary', instant('03-06')).answer({ ...seen(await to('answer', instant('03-05'))), outcome: 'explained', words: '属于正常检修' })
  await as('worker', instant('03-06')).rate({ ...seen(explained), rating: 'basically' })
  await to('rate', instant('04-28'))
  await begin({ category: '0504', words: '楼道有燃气异味，请速来' }, instant('04-28'))
  await begin({ area: grid, category: '0201', words: '消防通道停车ＡＢＣ' }, instant('04-29'))
  await as('leader', instant('04-29')).supervise({ ...seen(await to('report_in', instant('04-29'))), words: '督办' })
  await at.as(people.neighbour, { now: instant('04-29') }).cases.register({ area: neighbourCompound, category: '0301', words: '垃圾三天没有清运', channel: 'phone' })
  await to('handle', instant('04-30', '08:00'))
})

describe('the list of cases', () => {
  it('says that nothing was reported yet', () => {
    expect(beforeAnything).toMatchObject({ rows: [], total: 0, empty: 'nothing-yet' })
  })

  it('shows the newest first, its names and its owner', async () => {
    const { rows, total, asOf, empty } = await list()
    expect([total, empty, asOf]).toEqual([9, null, now.toISOString()])
    expect(rows.map(({ number }) => Number(number.slice(8)))).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1])
    expect(rows[0]).toMatchObject({ owner: '左云供电公司', leadUnit: { id: 'power', name: '左云供电公司' }, category: { code: '0401', name: '路灯照明' }, place: { code: compound, path: '云兴镇 · 云和园社区 · 云泰园小区' } })
    expect(rows[7]?.reportedAt).toBe(instant('03-04').toISOString())
  })

  it('pages and sorts on the server', async () => {
    expect(await numbers({ size: 4, page: 2 })).toEqual([5, 4, 3, 2])
    expect(await numbers({ sort: 'number', size: 3 })).toEqual([1, 2, 3])
    expect((await numbers({ sort: 'dueAt' })).slice(0, 2)).toEqual([2, 5])
    expect((await numbers({ sort: '-dueAt' })).slice(-2).sort()).toEqual([1, 3])
    expect((await list({ size: 4, page: 9 })).total).toBe(9)
  })

  it.each<[string, Partial<CaseListInput>, number[]]>([
    ['state', { state: 'handle' }, [2, 9]],
    ['place', { area: grid }, [6]],
    ['place of another community', { area: neighbourCompound }, [8]],
    ['township', { area: township, state: 'rate' }, [4]],
    ['category', { category: '0201' }, [6]],
    ['group of categories', { category: '05' }, [5]],
    ['channel', { channel: 'phone' }, [8]],
    ['unit', { unit: 'street', from: '2025-04-01' }, [4, 7, 9]],
    ['emergency', { emergency: true }, [5]],
    ['outcome', { outcome: 'explained' }, [3]],
    ['rating', { rating: 'dissatisfied' }, [2]],
    ['days', { from: '2025-03-04', to: '2025-03-05' }, [2, 3]],
    ['words of the report', { q: '燃气' }, [5]],
    ['words in another width', { q: 'abc' }, [6]],
    ['a single character', { q: '圾' }, [8]],
    ['number', { q: 'MQ-2025-0007' }, [7]],
    ['place in words', { q: '西街 垃圾' }, [8]],
    ['pairs that do not stand together', { q: '垃圾车' }, []],
    ['what would be a pattern', { q: '%' }, []],
  ])('is narrowed by %s', async (_, input, expected) => {
    const { rows, total, empty } = await list({ ...input, sort: 'number' })
    expect(rows.map(({ number }) => Number(number.slice(8)))).toEqual(expected)
    expect([total, empty]).toEqual([expected.length, expected.length > 0 ? null : 'filter'])
  })

  it('counts its chips over whatever else narrows it, and shows what each counts', async () => {
    const { chips } = await list()
    expect(chips).toEqual({ mine: 0, due_soon: 2, overdue: 2, under_way: 6, to_rate: 1, supervised: 1, closed: 2 })
    for (const [chip, count] of Object.entries(chips)) expect((await list({ chip: chip as keyof typeof chips })).total, chip).toBe(count)
    expect((await list({ area: grid })).chips).toMatchObject({ under_way: 1, closed: 0 })
  })

  it('says that the scope holds nothing where the chosen place is outside of it', async () => {
    const elsewhere = at.as(people.worker, { place: neighbourCompound })
    expect(await elsewhere.cases.list({})).toMatchObject({ total: 0, empty: 'scope' })
    expect(await at.as(people.township, { place: neighbourCompound }).cases.list({})).toMatchObject({ total: 1 })
  })

  it('refuses what is no filter', async () => {
    await expect(list({ size: 101 })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(list({ area: '14022' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(list({ sort: 'title' as 'number' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})

describe('what waits for somebody', () => {
  const waiting = async (who: keyof typeof people) => (await as(who).inbox({})).rows.map(({ number, step, overdue }) => [Number(number.slice(8)), step, overdue])

  it('is what their post, their unit or their acceptance makes theirs, the most urgent first', async () => {
    expect(await waiting('secretary')).toEqual([[2, 'callBack', true], [5, 'accept', true]])
    expect(await waiting('grid-worker')).toEqual([[6, 'accept', false]])
    expect(await waiting('power')).toEqual([[2, 'finish', true], [7, 'reportIn', false], [9, 'finish', false]])
    expect(await waiting('street')).toEqual([[7, 'reportIn', false]])
    expect(await waiting('neighbour')).toEqual([[8, 'accept', false]])
    expect(await waiting('water')).toEqual([])
  })

  it('agrees with the chip of the list', async () => {
    for (const who of ['secretary', 'grid-worker', 'power', 'street', 'neighbour'] as const) {
      expect((await list({ chip: 'mine', sort: 'dueAt' }, who)).rows.map(({ id }) => id)).toEqual((await as(who).inbox({})).rows.map(({ id }) => id))
    }
  })

  it('asks the township for an extension that is wanted', async () => {
    const found = (await list({ state: 'handle', sort: '-number' })).rows[0]
    const asked = await as('power').askExtension({ ...seen(found as CaseRecord), until: '2025-05-09', reason: '等配件' })
    expect(await waiting('township')).toContainEqual([9, 'grantExtension', false])
    await as('township').refuseExtension({ ...seen(asked), reason: '配件已到' })
    expect(await waiting('township')).not.toContainEqual([9, 'grantExtension', false])
  })
})

describe('the figures', () => {
  it('count rows, and each leads to the rows that it counts', async () => {
    const tally = await as('township').figures({ area: township })
    expect(tally).toEqual({ reported: 9, answered: 4, closed: 2, solved: 1, explained: 1, out_of_remit: 0, rated: 2, satisfied: 1, basically: 1, dissatisfied: 0 })
    for (const figure of caseFigures) expect((await list({ figure, area: township })).total, figure).toBe(tally[figure])
  })

  it('are parted by place, month and category, and add up', async () => {
    const parts = async (by: 'place' | 'month' | 'category', area?: string) => (await as('township').figuresBy({ by, area })).map(({ name, tally }) => [name, tally.reported])
    expect(await parts('place')).toEqual([['西街社区', 1], ['云和园社区', 8]])
    expect(await parts('place', compound)).toEqual([['云泰园小区', 7], ['云泰园二网格', 1]])
    expect(await parts('month')).toEqual([['2025-03', 3], ['2025-04', 6]])
    expect(await parts('category')).toEqual([['乱停乱放', 1], ['垃圾清运', 1], ['路灯照明', 6], ['燃气异味', 1]])
  })

  it('stand on the one screen beside what is open now', async () => {
    const tile = await as('township').tile({})
    expect(tile).toMatchObject({ under_way: 6, to_rate: 1, overdue: 2, due_soon: 2, supervised: 1, from: '2025-01-01', to: '2025-04-30', tally: { reported: 9 } })
  })

  it('lie on the map by compound', async () => {
    expect(await as('township').map({})).toMatchObject([{ place: { code: neighbourCompound }, open: 1, overdue: 0 }, { place: { code: compound }, open: 6, overdue: 2, emergency: 1 }])
  })
})

describe('the search over all modules', () => {
  it('finds cases by their words, newest first, within the scope', async () => {
    expect((await as('township').search({ q: '路灯', size: 2 })).map(({ number }) => number)).toEqual(['MQ-2025-0009', 'MQ-2025-0007'])
    expect(await as('neighbour').search({ q: '路灯' })).toEqual([])
    expect(await as('township').search({ q: '王秀兰' })).toEqual([])
  })
})
