import { topicSheetLongest } from '@wuxin/meetings/topic-sheet.schema'
import { compound, monday, neighbourCompound } from '@wuxin/service/test-county'
import { asOwner, eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { reach } from '../meetings.fixture.ts'
import { service } from '../service.ts'
import { topicStory } from './topic.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const { as } = topicStory(at)
const row = { place: '云泰园小区', title: '楼道灯不亮', words: '三单元的灯坏了半个月。' }
const many = Array.from({ length: topicSheetLongest }, (_, index) => ({ ...row, title: `${row.title} ${index + 1}` }))
const kept = async () => Number((await asOwner(at, 'select count(*) as n from topic'))[0]?.n)

describe('an import of topics', () => {
  it('of five thousand rows with wrong ones changes nothing, and names each wrong cell', async () => {
    const rows = many.map((each, index) => (index % 1000 === 999 ? { ...each, place: '没有的小区', phone: '12' } : each))
    const { added, wrong } = await as('worker').import({ rows })
    expect(added).toBe(0)
    expect(wrong.map(({ row: at, column, expected }) => `${at} ${column} ${expected}`)).toEqual([1000, 2000, 3000, 4000, 5000].flatMap((at) => [`${at} place place`, `${at} phone phone`]))
    expect(wrong[0]).toMatchObject({ got: '没有的小区' })
    expect(await kept()).toBe(0)
  })

  it('of five thousand right rows takes all in, numbered without gaps, to be screened and to be found', async () => {
    expect(await as('worker').import({ rows: many })).toEqual({ added: topicSheetLongest, wrong: [] })
    expect(await asOwner(at, 'select min(number) as first, max(length(number)) as longest, count(distinct number)::int as numbers from topic')).toEqual([{ first: 'YT-2025-0001', longest: 12, numbers: topicSheetLongest }])
    expect((await as('secretary').list({ chip: 'to_screen', size: 1 })).total).toBe(topicSheetLongest)
    expect((await as('secretary').list({ q: '灯不亮 4321' })).rows).toMatchObject([{ number: 'YT-2025-4321' }])
    expect(await eventsOf(at, 'notice.sent')).toMatchObject([{ text: 'notice.topic.import', to: [{ user: 'secretary' }], params: { count: topicSheetLongest, place: '云泰园小区' } }])
    const { id, number } = await as('secretary').propose({ area: compound, title: '下一个', words: '编号接着走' })
    expect(number).toBe('YT-2025-5001')
    expect((await as('secretary').get({ id })).steps).toHaveLength(1)
  })

  it('of the same table once more changes nothing, and names the topics that are there, though two import it at once', async () => {
    const again = await as('worker').import({ rows: many })
    expect(again).toMatchObject({ added: 0, wrong: { length: topicSheetLongest } })
    expect(again.wrong[0]).toEqual({ row: 1, column: 'title', expected: 'new', params: { number: 'YT-2025-0001' }, got: '楼道灯不亮 1' })
    const rows = [{ ...row, title: '同时导入' }]
    const tries = await Promise.all([as('worker').import({ rows }), as('secretary').import({ rows })])
    expect(tries.map(({ added }) => added).toSorted()).toEqual([0, 1])
  })

  it('keeps the day on which a topic was proposed, and who proposed it, masked', async () => {
    await as('worker').import({ rows: [{ place: '云兴镇 · 云和园社区 · 云泰园小区', title: '更换物业', words: '业主要求更换物业公司', name: '王秀兰', phone: '13812345678', day: '2024-11-05' }] })
    const [found] = (await as('secretary').list({ to: '2024-12-31' })).rows
    const topic = await as('secretary').get({ id: found?.id ?? '' })
    expect(topic).toMatchObject({ source: 'resident', proposedAt: '2024-11-05T04:00:00.000Z', dueAt: '2025-04-24T15:59:59.999Z', proposer: { name: '王**', phone: '138****5678' }, reserved: 'property_company', fromOutside: true })
    expect(await as('secretary').decline({ ...seen(topic), reason: '已过时' })).toMatchObject({ state: 'declined' })
  })

  it('reaches only places of whoever imports, and is for those who convene', async () => {
    const elsewhere = { ...row, place: neighbourCompound }
    expect((await as('secretary').import({ rows: [elsewhere] })).wrong).toMatchObject([{ row: 1, column: 'place', expected: 'place' }])
    expect((await as('township').import({ rows: [elsewhere, { ...row, place: '左云县' }] })).wrong).toMatchObject([{ row: 2, expected: 'place' }])
    await expect(as('committee').import({ rows: [row] })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(as('worker').import({ rows: [...many, row] })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})
