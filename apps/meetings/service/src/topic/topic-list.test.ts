import { randomUUID } from 'node:crypto'
import { caseClosed, caseTabled } from '@wuxin/events/feedback'
import { receive } from '@wuxin/service/events'
import { cellsOf, sheetAsker } from '@wuxin/service/list/sheet.fixture'
import { community, compound, monday, neighbourCommunity, neighbourCompound, township, vacantTownship } from '@wuxin/service/test-county'
import { asOwner, doing, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { parking, people, reach } from '../meetings.fixture.ts'
import { service } from '../service.ts'
import { openByPlace } from './topic-figure.queries.ts'
import { session, topicStory } from './topic.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const { as, council, begin, drive, to, count } = topicStory(at)
const march = new Date('2025-03-03T10:00:00+08:00')
const titles = (rows: readonly { title: string }[]) => rows.map(({ title }) => title).sort()

/** One topic in each chip's state, by what its title says. */
beforeAll(async () => {
  await council()
  await begin({ title: '待审题' })
  await to('queue', { from: await begin({ title: '待上会' }) })
  await to('convene', { from: await begin({ title: '已通知' }) })
  await to('minute', { from: await begin({ title: '已上会' }) })
  await to('assign', { from: await begin({ title: '交办中' }) })
  await to('verify', { from: await begin({ title: '待核验' }) })
  await to('answer', { from: await begin({ title: '待销号' }) })
  await to('closed', { from: await begin({ title: '已销号' }) })
  await begin({ title: '三月提出' }, march)
  const unconfirmed = await to('verify', { from: await begin({ title: '无人确认' }) })
  await drive(unconfirmed.id, (topic, by) => topic.lapse(by))
  await as('secretary').answer({ ...seen(await as('secretary').get({ id: unconfirmed.id })), words: '已办理' })
  const rejected = await to('minute', { from: await begin({ title: '未通过' }) })
  await drive(rejected.id, (topic, by) => topic.reject({ meeting: session, words: '不同意', count }, by))
  await as('neighbour-secretary').propose({ area: neighbourCompound, title: '西街的议题', words: '邻里的事' })
})

describe('the pool of topics', () => {
  it('has a chip for what waits for whom, with as many rows as it says', async () => {
    const { chips } = await as('secretary').list({})
    expect(chips).toEqual({ mine: 4, open: 9, to_screen: 2, queued: 2, under_way: 4, to_verify: 1, due_soon: 0, overdue: 1, closed: 2 })
    for (const chip of ['mine', 'open', 'to_screen', 'queued', 'under_way', 'to_verify', 'overdue', 'closed'] as const) {
      const { rows, total } = await as('secretary').list({ chip })
      expect([chip, rows.length, total]).toEqual([chip, chips[chip], chips[chip]])
    }
    expect(titles((await as('secretary').list({ chip: 'mine' })).rows)).toEqual(['三月提出', '待审题', '待销号', '未通过'].sort())
    expect(titles((await as('committee').list({ chip: 'mine' })).rows)).toEqual(['待核验'])
  })

  it('waits for the nearest who convene: the community where a compound has no branch, the township where nobody does', async () => {
    expect(titles((await as('worker').list({ chip: 'mine' })).rows)).toEqual([])
    await as('worker').propose({ ...parking, area: community, title: '社区的议题' })
    expect(titles((await as('worker').list({ chip: 'mine' })).rows)).toEqual(['社区的议题'])
    expect(titles((await as('township').list({ chip: 'mine' })).rows)).toEqual([])
  })

  it('is read within one’s place, and by units that sit at the table there', async () => {
    expect((await as('neighbour').list({})).rows).toMatchObject([{ title: '西街的议题' }])
    const police = titles((await as('police').list({ size: 100 })).rows)
    expect(police).toContain('待上会')
    expect(police).not.toContain('待审题')
    expect((await as('power').list({})).empty).toBe('nothing-yet')
    const all = await as('leader').list({ area: neighbourCompound })
    expect(all).toMatchObject({ total: 0, empty: 'filter' })
    const hidden = await as('neighbour').list({})
    await expect(as('secretary').get({ id: hidden.rows[0]?.id ?? '' })).rejects.toMatchObject(refusal('NOT_FOUND'))
  })

  it('is filtered by state, body, source, days and words, and sorted by the service', async () => {
    const body = await council()
    const by = async (filter: object) => titles((await as('secretary').list({ size: 100, ...filter })).rows)
    expect(await by({ state: 'queue' })).toEqual(['待上会'])
    expect(await by({ state: 'closed' })).toEqual(['已销号', '无人确认'].sort())
    expect(await by({ body: body.id, to: '2025-03-31' })).toEqual([])
    expect(await by({ to: '2025-03-31' })).toEqual(['三月提出'])
    expect(await by({ bodyKind: 'six_party', chip: 'queued' })).toEqual(['待上会', '已通知'].sort())
    expect(await by({ source: 'resident' })).toEqual([])
    expect(await by({ q: '三月 车位' })).toEqual(['三月提出'])
    expect(await by({ q: 'YT-2025-0002' })).toHaveLength(1)
    expect((await as('secretary').list({ sort: 'proposedAt', size: 1 })).rows).toMatchObject([{ title: '三月提出' }])
    const numbers = (await as('secretary').list({ sort: '-number', size: 100 })).rows.map(({ number }) => number)
    expect(numbers).toEqual([...numbers].sort().toReversed())
  })

  it('hints at open topics of the same place that speak of the same matter, the likest first', async () => {
    const words = '电动自行车飞线充电，楼道里私拉电线'
    const { id } = await as('committee').propose({ area: compound, title: '电动自行车飞线充电', words: '三号楼多户从窗户拉电线给电动自行车充电。' })
    expect((await as('secretary').similar({ area: compound, words }))[0]).toMatchObject({ id, title: '电动自行车飞线充电', state: 'screen' })
    expect(await as('secretary').similar({ area: compound, words, but: id })).toEqual([])
    expect(await as('neighbour').similar({ area: neighbourCompound, words })).toEqual([])
    expect(await as('worker').similar({ area: community, words })).toMatchObject([{ id }])
  })
})

describe('the figures', () => {
  const over = { area: compound, to: '2025-04-30' }
  it('count topics tabled and confirmed, each with its rows', async () => {
    const tally = await as('secretary').figures(over)
    expect(tally).toMatchObject({ tabled: 7, adopted: 5, confirmed: 2, closed: 2 })
    for (const figure of ['proposed', 'tabled', 'adopted', 'confirmed', 'closed'] as const) expect((await as('secretary').list({ ...over, figure, size: 100 })).total).toBe(tally[figure])
    expect(titles((await as('secretary').list({ ...over, figure: 'confirmed' })).rows)).toEqual(['已销号', '待销号'].sort())
  })

  it('are parted by body, by compound and by month', async () => {
    const body = await council()
    expect(await as('secretary').figuresBy({ ...over, by: 'body' })).toMatchObject([{ key: body.id, label: '云泰园六方联席会议', tally: { tabled: 7, confirmed: 2 } }, { key: 'none', tally: { tabled: 0, confirmed: 0 } }])
    expect((await as('township').figuresBy({ area: township, by: 'place' })).map(({ key, label }) => [key, label])).toEqual([
      [neighbourCompound, '西街小区'], [community, '云和园社区'], [compound, '云泰园小区'],
    ])
    expect((await as('secretary').figuresBy({ ...over, by: 'month' })).map(({ key, tally }) => [key, tally.tabled])).toEqual([['2025-03', 0], ['2025-04', 7]])
  })

  it('count open topics by compound for the map', async () => {
    const places = await doing(at, (work) => openByPlace(work, neighbourCommunity))
    expect(places).toEqual([{ area: neighbourCompound, name: '西街小区', open: 1, overdue: 0 }])
  })
})

describe('the list as a sheet', () => {
  const ask = sheetAsker(at, 'topics.xlsx', people.secretary)

  it('holds the rows of the list’s own question, as texts, without the proposer’s words', async () => {
    await begin({ title: '=HYPERLINK("http://evil")' })
    const rows = await cellsOf(await ask('?state=closed&sort=number&lang=zh-CN'))
    expect(rows[0]).toEqual(['编号', '议题', '地点', '来源', '议事机构', '机构类别', '状态', '提出时间', '时限', '督办', '结果', '提出人确认'])
    expect(rows[1]).toEqual(['YT-2025-0008', '已销号', '云兴镇 · 云和园社区 · 云泰园小区', '成员提出', '云泰园六方联席会议', '六方联席会议', '已销号', '2025-04-21 10:00', undefined, undefined, '已办成', '是'])
    expect(JSON.stringify(rows)).not.toContain('晚上外来车辆')
    expect(await cellsOf(await ask('?q=HYPERLINK&lang=en-US'))).toMatchObject([expect.arrayContaining(['Number']), expect.arrayContaining(['=HYPERLINK("http://evil")'])])
    expect(await asOwner(at, `select actor, after->>'q' as q from audit where action = 'export' order by id desc limit 1`)).toEqual([{ actor: 'secretary', q: 'HYPERLINK' }])
  })

  it('is for those who may see the list, and within their scope', async () => {
    expect((await ask('', null)).status).toBe(401)
    expect((await ask('', people.admin)).status).toBe(403)
    expect(await cellsOf(await ask('', people.neighbour))).toHaveLength(2)
    expect((await ask('?state=nowhere')).status).toBe(400)
  })
})

describe('a case that is brought before a meeting', () => {
  const tabled = (id: string, area = compound) => ({
    id: randomUUID(), name: caseTabled.name, source: 'feedback', requestId: 'test', at: monday.toISOString(), payload: { id, number: 'MQ-2025-0007', area, category: '0401', title: '北门路灯不亮', words: '北门路灯三天不亮了。', by: { id: 'secretary', name: '张国强' } },
  })
  it('comes into the pool once, named after the case, and is called back by those who convene', async () => {
    const id = randomUUID()
    for (const message of [tabled(id), tabled(id)]) await receive(at.service, message)
    const rows = await as('secretary').bySource({ kind: 'case', id })
    expect(rows).toHaveLength(1)
    const found = await as('secretary').get({ id: rows[0]?.id ?? '' })
    expect(found).toMatchObject({ source: 'case', sourceRef: { module: 'feedback', id, label: 'MQ-2025-0007' }, fromOutside: true, proposer: { name: null, phone: null }, steps: [{ actor: { name: '张国强' } }] })
    expect((await to('closed', { from: found })).verification).toMatchObject({ source: 'call_back' })
  })

  it('is confirmed by the rating of whoever reported the case, where they agree with the result', async () => {
    const id = randomUUID()
    await receive(at.service, tabled(id))
    const [row] = await as('secretary').bySource({ kind: 'case', id })
    const topic = await to('verify', { from: await as('secretary').get({ id: row?.id ?? '' }) })
    const rated = (rating: string | null) => receive(at.service, { ...tabled(id), id: randomUUID(), name: caseClosed.name, payload: { id, number: 'MQ-2025-0007', area: compound, category: '0401', outcome: 'solved', rating, units: [] } })
    for (const rating of ['dissatisfied', null]) await rated(rating)
    expect((await as('secretary').get({ id: topic.id })).state).toBe('verify')
    await rated('satisfied')
    expect(await as('secretary').get({ id: topic.id })).toMatchObject({ state: 'answer', confirmed: true, verification: { source: 'module', words: 'MQ-2025-0007' } })
    await rated('satisfied')
  })

  it('waits for the township where nobody convenes nearer', async () => {
    const id = randomUUID()
    await receive(at.service, tabled(id, vacantTownship))
    expect(await asOwner(at, `select state, number from topic where source_id = '${id}'`)).toMatchObject([{ state: 'screen' }])
    expect(await as('township').bySource({ kind: 'case', id })).toEqual([])
  })
})

describe('a body above the reader’s place', () => {
  it('is named in the figures of the topics that it took up there', async () => {
    const { id } = await as('secretary').propose({ area: compound, title: '两个小区共用的路', words: '路面坏了，两个小区都说不归自己。' })
    const above = await at.as(people.worker).bodies.add({ kind: 'joint_council', area: community, name: '云和园联席议事会' })
    await as('worker').accept({ ...seen(await as('worker').get({ id })), body: above.id })
    expect((await as('secretary').figuresBy({ by: 'body' })).map(({ label }) => label)).toContain('云和园联席议事会')
  })
})
