import { cellsOf, sheetAsker } from '@wuxin/service/list/sheet.fixture'
import { compound, monday } from '@wuxin/service/test-county'
import { refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { hazardStory } from '../hazard/hazard.fixture.ts'
import { people, reach } from '../patrols.fixture.ts'
import { service } from '../service.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const { as, reported, to } = hazardStory(at)
const march = new Date('2025-03-03T10:00:00+08:00')
/** As long as an identity number. */
const meter = '140226197903051234'
const ledger = (who: keyof typeof people) => at.as(people[who]).ledger
const ask = sheetAsker(at, 'ledger.xlsx', people.secretary)

beforeAll(async () => {
  await to('closed', { grade: 'major' })
  const leaking = await reported({ words: '配电箱漏电', kind: 'electrics', spot: '配电房' }, march)
  const called = await as('secretary', march).grade({ ...seen(leaking), grade: 'general', title: meter })
  await to('rectify', { from: called, now: march })
  const none = await reported({ words: '不是隐患' })
  await as('secretary').decline({ ...seen(none), reason: '看错了' })
})

describe('the ledger of a place', () => {
  it('counts what was found in its days, the first one first, and leaves out what was none', async () => {
    const list = await ledger('secretary').list({ area: compound })
    expect(list.rows.map(({ seq, number }) => [seq, number])).toEqual([[1, 'YH-2025-0002'], [2, 'YH-2025-0001']])
    expect(await ledger('secretary').list({ area: compound, from: '2025-04-01' })).toMatchObject({ total: 1, rows: [{ seq: 1, number: 'YH-2025-0001' }] })
    expect(await ledger('secretary').list({ area: compound, page: 2, size: 1 })).toMatchObject({ total: 2, rows: [{ seq: 2 }] })
  })

  it('names who the plan names and what it planned, else who has it; who inspected and who closed', async () => {
    const [general, major] = (await ledger('secretary').list({ area: compound })).rows
    expect(general).toMatchObject({ grade: 'general', person: '泰安物业', measure: null, rectified: null, inspected: null, closed: null, deadline: '2025-03-17T15:59:59.999Z' })
    expect(major).toMatchObject({
      grade: 'major', person: '钱经理', measure: '清空通道，加装隔离桩', deadline: '2025-05-09T15:59:59.999Z', rectified: { words: '已清理，已装隔离桩。' }, inspected: { by: '张国强' }, closed: { by: '张国强' },
    })
  })

  it('is read within one\'s own places and unit', async () => {
    expect((await ledger('property').list({ area: compound })).total).toBe(2)
    expect((await ledger('other-property').list({ area: compound })).total).toBe(0)
    expect((await ledger('neighbour').list({ area: compound })).total).toBe(0)
    await expect(ledger('member').list({ area: compound })).rejects.toMatchObject(refusal('FORBIDDEN'))
  })

  it('is a sheet with the eleven official columns, every cell of it text, also what looks like a long number', async () => {
    const [head, first = [], second = []] = (await cellsOf(await ask(`?area=${compound}`))) as unknown[][] // rows of cells, the heads first
    expect(head).toEqual(['序号', '时间', '地点', '隐患', '等级', '责任人', '措施', '期限', '整改', '复查', '销号'])
    expect([...first, ...second].filter((cell) => cell !== undefined && typeof cell !== 'string')).toEqual([])
    expect(first).toEqual(['1', '2025-03-03 10:00', '云兴镇 · 云和园社区 · 云泰园小区 配电房', meter, '一般', '泰安物业', undefined, '2025-03-17'])
    expect(second.slice(7)).toEqual(['2025-05-09', '2025-04-21 10:00 已清理，已装隔离桩。', '2025-04-21 10:00 张国强', '2025-04-21 10:00 张国强'])
    expect((await ask('')).status).toBe(400)
  })
})
